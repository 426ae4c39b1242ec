import { isIP } from "node:net";

/** Hosts of Microsoft that a bot's answers are posted to; `*.` stands for any host beneath. */
export const microsoftHosts: readonly string[] = [
  "smba.trafficmanager.net",
  "smba.infra.gov.teams.microsoft.us",
  "*.botframework.com",
  "*.botframework.us",
  "*.botframework.azure.us",
];

/** Which addresses may be posted to. Whoever could choose one freely could make this server knock at doors inside. */
export type ServiceHosts = (serviceUrl: string) => boolean;

/**
 * Those of Microsoft and `more`: names (`*.example.kr`, over https), or whole origins (`http://127.0.0.1:9000`) for a
 * connector of one's own.
 */
export function serviceHosts(more: readonly string[]): ServiceHosts {
  const origins = new Set(more.filter((one) => one.includes("://")).map((one) => new URL(one).origin));
  const names = [...microsoftHosts, ...more.filter((one) => !one.includes("://"))];
  return (serviceUrl) => {
    const url = plainUrl(serviceUrl);
    if (url === null) return false;
    if (origins.has(url.origin)) return true;
    if (url.protocol !== "https:" || url.port !== "" || isIP(url.hostname) !== 0 || url.hostname.startsWith("["))
      return false;
    return names.some((name) => (name.startsWith("*.") ? url.hostname.endsWith(name.slice(1)) : url.hostname === name));
  };
}

/** Of a program on this very machine, for trying things out without an account. */
export const onThisMachine: ServiceHosts = (serviceUrl) => {
  const url = plainUrl(serviceUrl);
  return url !== null && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
};

function plainUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  return isPlain && (url.protocol === "https:" || url.protocol === "http:") ? url : null;
}
