import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What the running assistant counts. Labels are few and fixed: never an id, a text or a path that was asked for. */
export interface Metrics {
  turn(seen: {
    readonly channel: string;
    readonly outcome: "done" | "repeat" | "failed";
    readonly seconds: number;
  }): void;
  /** How long the oldest received message has been waiting for its turn; 0 when none does. */
  inboxLag(seconds: number): void;
  /** Promises of an answer or an end that were found broken. */
  escalated(handoffs: number): void;
  /** Messages to send, by what became of them. */
  outbox(seen: { readonly channel: string; readonly outcome: "sent" | "retried" | "ambiguous" | "dead" }): void;
  /** Invitations to surveys, by what became of them. */
  surveys(outcome: "sent" | "reminded" | "dropped" | "closed", count: number): void;
  /** Questions to a language model outside, by what became of them. */
  model(outcome: string): void;
  http(seen: { readonly method: string; readonly route: string; readonly status: number }): void;
  /** Everything counted, in the form that Prometheus reads. */
  text(): Promise<{ readonly type: string; readonly text: string }>;
}

/** A registry of its own, so that two assistants in one process (as in tests) count apart. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: "ieum_turns_total",
    help: "Messages of people that were answered, by channel and outcome.",
    labelNames: ["channel", "outcome"],
    registers,
  });
  const turnSeconds = new Histogram({
    name: "ieum_turn_seconds",
    help: "From a message's receipt to its committed answer.",
    labelNames: ["channel"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const lag = new Gauge({
    name: "ieum_inbox_lag_seconds",
    help: "Age of the oldest received message that has had no turn yet.",
    registers,
  });
  const escalated = new Counter({
    name: "ieum_handoffs_escalated_total",
    help: "Promises to people, of an answer or of an end, that were found broken.",
    registers,
  });
  const sent = new Counter({
    name: "ieum_outbox_total",
    help: "Messages handed to a platform, by channel and outcome.",
    labelNames: ["channel", "outcome"],
    registers,
  });
  const surveys = new Counter({
    name: "ieum_surveys_total",
    help: "Invitations to surveys, by what became of them.",
    labelNames: ["outcome"],
    registers,
  });
  const model = new Counter({
    name: "ieum_model_total",
    help: "Unsure readings that a language model was to look at, by outcome.",
    labelNames: ["outcome"],
    registers,
  });
  const requests = new Counter({
    name: "ieum_http_requests_total",
    help: "Requests answered, by method, route pattern and status.",
    labelNames: ["method", "route", "status"],
    registers,
  });
  return {
    turn({ channel, outcome, seconds }) {
      turns.inc({ channel, outcome });
      turnSeconds.observe({ channel }, seconds);
    },
    inboxLag: (seconds) => lag.set(seconds),
    escalated: (handoffs) => escalated.inc(handoffs),
    outbox: (labels) => sent.inc(labels),
    surveys: (outcome, count) => surveys.inc({ outcome }, count),
    model: (outcome) => model.inc({ outcome }),
    http: ({ method, route, status }) => requests.inc({ method, route: route || "none", status: String(status) }),
    text: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
