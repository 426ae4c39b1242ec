import type { HttpServer } from "./create-server.js";

export interface Health {
  /** Whether the server can do its work now. */
  readonly ready: () => Promise<boolean>;
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>;
}

/** `/healthz` answers as soon as the process lives, `/readyz` 200 or 503, `/metrics` for Prometheus. */
export function addHealth(server: HttpServer, health: Health): void {
  server.route("GET", "/healthz", () => text(200, "ok\n"));
  server.route("GET", "/readyz", async () => {
    const ready = await health.ready().catch(() => false);
    return ready ? text(200, "ready\n") : text(503, "not ready\n");
  });
  server.route("GET", "/metrics", async () => {
    const { type, text: body } = await health.metrics();
    return { kind: "content", status: 200, type, body };
  });
}

function text(status: number, body: string) {
  return { kind: "content", status, type: "text/plain; charset=utf-8", body } as const;
}
