import type { FakeSlackApi } from "./fake-slack-api.js";

/** The app's own credentials at the fake. */
export const fakeClient = { id: "111.222", secret: "client-secret" } as const;

let given = 0;

/** What the fake answers about who may speak where; undefined: another method. */
export function accessOf(
  fake: FakeSlackApi,
  method: string,
  bearer: string,
  fields: Readonly<Record<string, string>>,
): object | undefined {
  const team = fake.tokens.get(bearer);
  switch (method) {
    case "oauth.v2.access":
      return exchanged(fake, fields);
    case "auth.test":
      return team === undefined ? undefined : { team_id: team, user_id: "UBOT", bot_id: "BBOT" };
    case "apps.uninstall":
      if (team === undefined || !isOurs(fields)) return { error: "invalid_auth" };
      fake.tokens.delete(bearer);
      fake.left.push(team);
      return {};
    default:
      return undefined;
  }
}

function isOurs({ client_id, client_secret }: Readonly<Record<string, string>>): boolean {
  return client_id === fakeClient.id && client_secret === fakeClient.secret;
}

function exchanged(fake: FakeSlackApi, fields: Readonly<Record<string, string>>): object {
  if (!isOurs(fields)) return { error: "bad_client_secret" };
  const renews = fields.grant_type === "refresh_token";
  const known = renews ? fake.refreshTokens : fake.codes;
  const key = (renews ? fields.refresh_token : fields.code) ?? "";
  const team = known.get(key);
  if (team === undefined) return { error: renews ? "invalid_refresh_token" : "invalid_code" };
  known.delete(key);
  given += 1;
  const token = `xoxe.xoxb-${team}-${given}`;
  fake.tokens.set(token, team);
  const seconds = fake.tokenSeconds;
  const renewal = seconds === undefined ? {} : { refresh_token: `xoxe-1-${team}-${given}`, expires_in: seconds };
  if (renewal.refresh_token !== undefined) fake.refreshTokens.set(renewal.refresh_token, team);
  return {
    app_id: "A1",
    authed_user: { id: "UADMIN" },
    scope: "chat:write",
    token_type: "bot",
    access_token: token,
    bot_user_id: "UBOT",
    team: { id: team, name: `${team} workspace` },
    enterprise: null,
    is_enterprise_install: false,
    ...renewal,
  };
}
