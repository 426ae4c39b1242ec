import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import type { Clock } from "../../assistant/ports.js";
import { inTime } from "../../http/in-time.js";
import type { Bearer } from "./connector.js";
import { type IncomingActivity, tenantOf } from "./incoming-activity.js";
import type { ServiceHosts } from "./service-hosts.js";
import type { BotSettings } from "./settings.js";
import { saysRight } from "./token-claims.js";
import type { Verifier } from "./verifier.js";

/** Fetching Microsoft's keys or a token of ours may take this long. */
const azureMs = 10_000;

/** Reads the signatures of Azure Bot Service with Microsoft's own library. */
export function azureVerifier(settings: BotSettings, isAllowed: ServiceHosts, clock: Clock): Verifier {
  const { appId, tenant, cloud } = settings;
  const { loginUrl, scope, issuer, openIdUrl } = cloud;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      // One alone would leave the others empty.
      ToChannelFromBotLoginUrl: loginUrl,
      ToChannelFromBotOAuthScope: scope,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
      OAuthUrl: scope,
    },
    factoryOf(settings),
  );
  return async ({ headers }, activity) => {
    const { authorization = "" } = headers;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
    const { serviceUrl } = activity;
    if (token === undefined || !saysRight(token, { issuer, appId, serviceUrl, tenant, now: clock.now() }))
      return { kind: "refused", status: 401 };
    if (!isAllowed(serviceUrl) || isOfAnotherTenant(activity, tenant)) return { kind: "refused", status: 403 };
    try {
      await fromAzure(authentication.authenticateRequest(claimed(activity), authorization));
      return { kind: "genuine" };
    } catch (error) {
      return isDenial(error) ? { kind: "refused", status: 401 } : { kind: "unsure" };
    }
  };
}

/** Tokens for what this bot sends, kept by Microsoft's library until they are about to run out. */
export async function azureBearer(settings: BotSettings): Promise<Bearer> {
  const { loginUrl, scope } = settings.cloud;
  const credentials = await factoryOf(settings).createCredentials(settings.appId, scope, loginUrl, true);
  return async (freshness) => {
    if (!("getToken" in credentials) || typeof credentials.getToken !== "function")
      throw new Error("these credentials give no token");
    return String(await fromAzure(Promise.resolve(credentials.getToken(freshness === "new"))));
  };
}

function factoryOf({ appId, kind, tenant, proof }: BotSettings): ConfigurationServiceClientCredentialFactory {
  const given = { MicrosoftAppId: appId, MicrosoftAppType: kind, ...(tenant ? { MicrosoftAppTenantId: tenant } : {}) };
  switch (proof.kind) {
    case "password":
      return new ConfigurationServiceClientCredentialFactory({ ...given, MicrosoftAppPassword: proof.password });
    case "certificate":
      return new ConfigurationServiceClientCredentialFactory({
        ...given,
        CertificateThumbprint: proof.thumbprint,
        CertificatePrivateKey: proof.privateKey,
      });
    case "managed-identity":
      return new ConfigurationServiceClientCredentialFactory(given);
  }
}

/** Of an activity the library looks at these two alone. */
function claimed({ channelId, serviceUrl }: IncomingActivity): Activity {
  const seen: Partial<Activity> = { channelId, serviceUrl };
  return seen as Activity;
}

function isOfAnotherTenant(activity: IncomingActivity, tenant: string | undefined): boolean {
  const from = tenantOf(activity);
  return tenant !== undefined && from !== undefined && from !== tenant;
}

/** A signature that is wrong, and not keys that could not be fetched. */
function isDenial(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("statusCode" in error) return error.statusCode === 401 || error.statusCode === 403;
  return ["JsonWebTokenError", "TokenExpiredError", "NotBeforeError"].includes(error.name);
}

async function fromAzure<T>(work: Promise<T>): Promise<T> {
  const became = await inTime(work, { withinMs: azureMs, onLateFault: () => undefined });
  if (became.kind === "late") throw new Error("Azure did not answer in time");
  return became.value;
}
