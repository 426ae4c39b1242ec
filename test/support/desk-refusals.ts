import { csrfToken } from "../../src/desk/csrf.js";
import type { Ask } from "./desk-asks.js";
import { addresses, isGranted, type Route } from "./desk-routes.js";
import type { WholeDesk } from "./whole-desk.js";

export interface Refusal {
  readonly name: string;
  readonly ask: Ask;
  readonly expected: "sign-in" | "forbidden";
}

/** Everybody who must not be let through to a form, about what would be theirs. */
export async function refusedSenders(desk: WholeDesk): Promise<(route: Route) => readonly Refusal[]> {
  const [here] = desk.agencies;
  const { manager } = here.staff;
  const ended = await desk.again(here.spare);
  const who = await desk.accounts.session(ended, { place: "192.0.2.7", agent: "Firefox" });
  if (who) await desk.accounts.signOut(who);
  const disabled = await desk.again(here.leaver);
  await desk.accounts.setState(desk.administrator.who, here.leaver.id, "disabled");
  const other = await desk.again(manager.who);

  const strangers: Readonly<Record<string, Partial<Ask>>> = {
    nobody: {},
    "a made-up session": { secret: "x".repeat(43) },
    "a session that ended": { secret: ended },
    "an account that was disabled": { secret: disabled },
  };
  const forgeries: Readonly<Record<string, Partial<Ask>>> = {
    "a form without a token": { token: null },
    "a form with a wrong token": { token: "w".repeat(43) },
    "a form with another session's token": { token: csrfToken(other) },
  };
  const elsewhere: Readonly<Record<string, Partial<Ask>>> = {
    "a page of another site": { headers: { origin: "https://evil.example" } },
    "a page of the same host's other port": { headers: { origin: desk.site.url.replace(/\d+$/, "1") } },
    "a page without an origin of its own": { headers: { origin: "null" } },
    "a browser that says it comes from elsewhere": { headers: { "sec-fetch-site": "cross-site" } },
    "a neighbour of the same site": { headers: { "sec-fetch-site": "same-site" } },
  };
  return (route) => {
    const [place] = addresses(route, here);
    const base: Ask = { method: "POST", path: place?.path ?? route.path, fields: route.fields?.(here) ?? {} };
    const theirs = { secret: manager.secret };
    const all = (from: typeof strangers, more: Partial<Ask>, expected: Refusal["expected"]) =>
      Object.entries(from).map(([name, ask]) => ({ name, ask: { ...base, ...more, ...ask }, expected }));
    if (route.needs === "anyone") return all(elsewhere, {}, "forbidden");
    const unfit = Object.values(here.staff).filter((one) => !isGranted(one.who.role, route.needs));
    return [
      ...all(strangers, {}, "sign-in"),
      ...all(forgeries, theirs, "forbidden"),
      ...all(elsewhere, theirs, "forbidden"),
      ...unfit.map((one) => ({
        name: one.who.login,
        ask: { ...base, secret: one.secret },
        expected: "forbidden" as const,
      })),
    ];
  };
}
