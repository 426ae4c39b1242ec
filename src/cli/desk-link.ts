import type { Config } from "../config.js";
import { houseUrl } from "./house-url.js";

/** The address of a page of the desk that a link leads to, as people reach this house. `port`: the one that is listened on. */
export function deskLink(config: Config, secret: string, port?: number): string {
  return `${houseUrl(config, port)}/desk/link/${secret}`;
}
