import type { Config } from "../config.js";

/** How people reach this house, without a slash at the end. `port`: the one that is listened on. */
export function houseUrl({ publicUrl, host, port: configured }: Config, port = configured): string {
  return publicUrl ?? `http://${readable(host)}:${port}`;
}

/** An address that can be opened in a browser: every address (0.0.0.0) is also this machine's own. */
function readable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
