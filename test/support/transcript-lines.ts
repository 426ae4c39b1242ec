import { z } from "zod";

const choice = z.object({ label: z.string() });
const card = z.object({
  title: z.string(),
  text: z.string().optional(),
  facts: z.array(z.tuple([z.string(), z.string()])).optional(),
  choices: z.array(choice).optional(),
});
const message = z.object({
  from: z.enum(["assistant", "staff"]),
  text: z.string(),
  choices: z.array(choice).optional(),
  cards: z.array(card).optional(),
  links: z.array(z.object({ label: z.string(), url: z.string() })).optional(),
});
const answer = z.object({
  messages: z.array(message),
  open: z.object({ dialog: z.string(), question: z.string(), kind: z.string() }).nullable(),
  owner: z.enum(["assistant", "waiting", "staff"]),
});
const handoff = z.object({
  conversation: z.string(),
  agency: z.string(),
  state: z.string(),
  reason: z.string(),
  open: z.object({ question: z.string() }).nullable(),
  facts: z.record(z.string(), z.json()),
});

const owners = { assistant: [], waiting: ["  ⟨상담사를 기다리는 중⟩"], staff: ["  ⟨상담사와 이야기하는 중⟩"] };

/** What one line of a person was answered with, as lines to read. */
export function answerLines(out: unknown): readonly string[] {
  const { messages, owner } = answer.parse(out);
  const said = messages.length > 0 ? messages.flatMap(messageLines) : ["이음: (말이 없음)"];
  return [...said, ...owners[owner]];
}

function messageLines({ from, text, choices, cards = [], links = [] }: z.infer<typeof message>): readonly string[] {
  const [first = "", ...rest] = text.split("\n");
  return [
    `${from === "staff" ? "상담사" : "이음"}: ${first}`,
    ...rest.map((line) => `      ${line}`),
    ...cards.flatMap(cardLines),
    ...links.map(({ label, url }) => `      ${label} → ${bare(url)}`),
    ...buttons(choices, "      "),
  ];
}

/** Tokens in an address hang on the keys of the store. */
function bare(url: string): string {
  return url.replace(/^\/(calendar|certificates?)\/[\w-]+/, "/$1/…");
}

function cardLines({ title, text = "", facts = [], choices }: z.infer<typeof card>): readonly string[] {
  const lines = text === "" ? [] : text.split("\n");
  return [
    `      ┌ ${title}`,
    ...lines.map((line) => `      │ ${line}`),
    ...facts.map(([name, value]) => `      │ ${name}: ${value}`),
    ...buttons(choices, "      │ "),
  ];
}

function buttons(choices: readonly { label: string }[] | undefined, indent: string): readonly string[] {
  return choices?.length ? [indent + choices.map(({ label }) => `[${label}]`).join(" ")] : [];
}

const staffResult = z.object({
  result: z.union([z.object({ handoffs: z.array(handoff) }), z.object({ handoff }), z.object({ error: z.string() })]),
});

/** What a line of staff was answered with. */
export function staffLines(out: unknown): readonly string[] {
  const { result } = staffResult.parse(out);
  if ("error" in result) return [`  → ${result.error}`];
  const all = "handoffs" in result ? result.handoffs : [result.handoff];
  return all.length > 0 ? all.map(handoffLine) : ["  → 없음"];
}

export function handoffLine(one: unknown): string {
  const { conversation, agency, state, reason, open, facts } = handoff.parse(one);
  const asked = open ? ` · 열린 질문 "${open.question}"` : "";
  return `  → ${conversation} · ${agency} · ${state} · ${reason} · 아는 것 ${Object.keys(facts).length}가지${asked}`;
}
