import type { Config } from "../config.js";

/** The address of a page of the desk that a link leads to, as people reach this house. `port`: the one that is listened on. */
export function deskLink({ publicUrl, host, port: configured }: Config, secret: string, port = configured): string {
  return `${publicUrl ?? `http://${readable(host)}:${port}`}/desk/link/${secret}`;
}

/** An address that can be opened in a browser: every address (0.0.0.0) is also this machine's own. */
function readable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
