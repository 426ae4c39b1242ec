import { createServer } from "node:net";

/** Below those that a system gives out by itself: whoever asks for any port never gets one that a test comes back to. */
const from = 20_000;
const to = 32_000;

/** A port at which nobody listens, and at which nobody does either while a server of a test is away for a while. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = from + Math.floor(Math.random() * (to - from));
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
