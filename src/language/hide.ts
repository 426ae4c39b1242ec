import type { Span } from "./plain.js";

/** What stands where something was hidden. */
export const hidden = "…";

/** The text with these stretches hidden, in whatever order they come, and however they lie over each other. */
export function hide(text: string, spans: readonly Span[]): string {
  return merged(spans).reduceRight((left, { start, end }) => left.slice(0, start) + hidden + left.slice(end), text);
}

/** In their order; those that touch are one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && span.start <= last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else all.push({ start: span.start, end: span.end });
  }
  return all;
}
