import { expect, it } from "vitest";
import { createMetrics } from "../../src/metrics.js";

it("counts turns, sends and requests under few fixed labels, and what is unknown under none", async () => {
  const metrics = createMetrics();
  metrics.turn({ channel: "web", outcome: "done", seconds: 0.02 });
  metrics.outbox({ channel: "web", outcome: "sent" });
  metrics.inboxLag(1.5);
  metrics.http({ method: "GET", route: "", status: 404 });
  const { type, text } = await metrics.text();
  expect(type).toContain("text/plain");
  expect(text).toContain('ieum_turns_total{channel="web",outcome="done"} 1');
  expect(text).toContain('ieum_turn_seconds_bucket{le="0.025",channel="web"} 1');
  expect(text).toContain("ieum_inbox_lag_seconds 1.5");
  expect(text).toContain('ieum_outbox_total{channel="web",outcome="sent"} 1');
  expect(text).toContain('ieum_http_requests_total{method="GET",route="none",status="404"} 1');
});
