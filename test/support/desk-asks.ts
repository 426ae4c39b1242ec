import { csrfToken } from "../../src/desk/csrf.js";

/** What a browser, or somebody who plays one, asks of the desk. */
export interface Ask {
  readonly method: "GET" | "POST";
  /** With its query. */
  readonly path: string;
  /** The session's secret; nobody is signed in without. */
  readonly secret?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** The form's token; the right one for the session if it is left out, none if it is null. */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back, as bytes tell it. */
export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly cookie: string;
  readonly headers: Headers;
  readonly body: string;
  /** All of it: head and body. */
  readonly bytes: string;
}

export async function askDesk(url: string, ask: Ask): Promise<Answer> {
  const { method, path, secret, fields = {}, headers = {} } = ask;
  const token = ask.token === undefined && secret !== undefined ? csrfToken(secret) : ask.token;
  const reply = await fetch(url + path, {
    method,
    redirect: "manual",
    headers: {
      ...(secret === undefined ? {} : { cookie: `ieum-desk=${secret}` }),
      ...(method === "POST" ? { origin: url } : {}),
      ...headers,
    },
    ...(method === "POST" ? { body: new URLSearchParams({ ...(token ? { csrf: token } : {}), ...fields }) } : {}),
  });
  const body = await reply.text();
  const head: string[] = [];
  reply.headers.forEach((value, name) => {
    head.push(`${name}: ${value}`);
  });
  return {
    status: reply.status,
    location: reply.headers.get("location") ?? "",
    cookie: reply.headers.get("set-cookie") ?? "",
    headers: reply.headers,
    body,
    bytes: `${decoded(head.join("\n"))}\n\n${body}`,
  };
}

/** Status, address and body, without what differs from one answer to the next: the token, a form's key, the id asked for. */
export function shapeOf({ status, location, body }: Answer, id: string): string {
  const shape = `${status} ${location}\n${body}`.replaceAll(encodeURIComponent(id), "ID").replaceAll(id, "ID");
  return shape
    .replace(/name="(csrf|key)" value="[^"]*"/g, 'name="$1"')
    .replace(/value="[^"]*" name="(csrf|key)"/g, 'name="$1"');
}

export function outcomeOf({ status, location }: Answer): "sign-in" | "forbidden" | "missing" | "broken" | "taken" {
  if (status >= 500) return "broken";
  if (status === 403) return "forbidden";
  if (status === 404) return "missing";
  return status === 303 && location.startsWith("/desk/sign-in?next=") ? "sign-in" : "taken";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
