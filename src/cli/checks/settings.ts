import type { Config } from "../../config.js";
import { openableChannels, outsideChannels } from "../channel-settings.js";
import { type Check, ok, warn } from "./check.js";

const loopback = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

/** How people reach it: in the open only by https, and under a name that it knows. */
export function checkPublicUrl({ publicUrl, host }: Pick<Config, "publicUrl" | "host">): Check {
  if (publicUrl === undefined)
    return loopback.test(host)
      ? ok("public-url", "this machine only")
      : warn("public-url", `listens at ${host}, but under no name of its own`, "set IEUM_PUBLIC_URL=https://…");
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === "https:" || loopback.test(hostname)
    ? ok("public-url", publicUrl)
    : warn(
        "public-url",
        `${publicUrl} is without https: what people write can be read on the way`,
        "put a proxy with TLS in front and set IEUM_PUBLIC_URL=https://…",
      );
}

/** Every way in, with the settings that would open those that are shut. */
export function checkChannels(env: NodeJS.ProcessEnv): Check[] {
  const outside = outsideChannels.map(({ id, needs }): Check => {
    const missing = needs.filter((any) => !any.some((name) => env[name]));
    if (missing.length > 0)
      return { id, state: "off", detail: `needs ${missing.map((any) => any.join(" or ")).join(", ")}` };
    return openableChannels.has(id)
      ? ok(id, "on")
      : { id, state: "warn", detail: "its settings are there, but this release does not have it yet" };
  });
  return [ok("web", "on"), ok("terminal", "on"), ...outside];
}
