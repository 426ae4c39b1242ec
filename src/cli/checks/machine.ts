import { statfsSync } from "node:fs";
import { createServer } from "node:net";
import type { Config } from "../../config.js";
import { bad, type Check, ok, warn } from "./check.js";

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return fits ? ok("node", version) : bad("node", version, "install Node 20.19 or newer from https://nodejs.org");
}

/** A Node without the data of time zones or of Korean would tell wrong days. */
export function checkTimeZone(hourInSeoul: (at: Date) => string = seoulHour): Check {
  return hourInSeoul(new Date("2026-01-01T15:30:00Z")) === "00"
    ? ok("time-zone", "knows Seoul")
    : bad("time-zone", "this Node does not know the time in Seoul", "install Node from https://nodejs.org (full ICU)");
}

function seoulHour(at: Date): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Seoul", hour: "2-digit", hourCycle: "h23" }).format(at);
}

/** Under this a store may stop in the middle of a day. */
const leastFree = 1024 ** 3;

export function checkDisk(folder: string, least = leastFree): Check {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const told = `${(free / 1024 ** 3).toFixed(1)} GiB free at ${folder}`;
  return free >= least ? ok("disk", told) : warn("disk", told, "free some room, or move the store (ieum store copy)");
}

/** Whether the program could listen where the settings say, or already does. */
export async function checkPort({ host, port }: Pick<Config, "host" | "port">): Promise<Check> {
  const code = await whyNotListening(host, port);
  switch (code) {
    case undefined:
      return ok("port", `${port} is free`);
    case "EADDRINUSE":
      return (await answersHere(host, port))
        ? ok("port", `${port}: the assistant is running there`)
        : bad("port", `${port} is taken by another program`, "stop it, or set PORT to another");
    case "EACCES":
      return bad("port", `${port} is not open to this user`, "set PORT to one above 1023");
    default:
      return bad("port", `${host} is no address of this machine`, "set HOST to one, for example 127.0.0.1");
  }
}

function whyNotListening(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });
}

async function answersHere(host: string, port: number): Promise<boolean> {
  const at = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  try {
    const { status } = await fetch(`http://${at}:${port}/healthz`, { signal: AbortSignal.timeout(2_000) });
    return status === 200;
  } catch {
    return false;
  }
}
