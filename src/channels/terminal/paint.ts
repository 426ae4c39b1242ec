import pc from "picocolors";

/** How kinds of text look. Never the only sign of anything: with colours off all is still told. */
export interface Paint {
  readonly assistant: (text: string) => string;
  readonly staff: (text: string) => string;
  readonly person: (text: string) => string;
  readonly title: (text: string) => string;
  readonly number: (text: string) => string;
  readonly quiet: (text: string) => string;
}

export function createPaint(colours: "on" | "off"): Paint {
  const c = pc.createColors(colours === "on");
  return {
    assistant: (text) => c.bold(c.cyan(text)),
    staff: (text) => c.bold(c.yellow(text)),
    person: (text) => c.bold(text),
    title: c.bold,
    number: c.cyan,
    quiet: c.dim,
  };
}
