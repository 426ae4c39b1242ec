import type { AddressInfo } from "node:net";

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether a Host header names this server. A page of another site that has its name point at this machine
 * (DNS rebinding) sends its own name, and is refused. `publicHosts` are what people outside use:
 * "chat.example.kr", or with a port.
 */
export function isAllowedHost(host: string | undefined, here: AddressInfo, publicHosts: readonly string[]): boolean {
  if (host === undefined) return false;
  const asked = host.toLowerCase();
  if (publicHosts.some((one) => one.toLowerCase() === asked)) return true;
  const own = [...loopbackNames, here.family === "IPv6" ? `[${here.address}]` : here.address];
  return own.some((name) => asked === `${name}:${here.port}` || (here.port === 80 && asked === name));
}
