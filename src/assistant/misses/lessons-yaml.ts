import { stringify } from "yaml";
import type { StoredLesson } from "../../store/lessons.js";
import { gap, withGaps } from "../../understanding/taught/key.js";

/**
 * Lessons in the format of `locales/ko/examples`: a document for each intent, named after the file it belongs in. What was
 * taken out of a line is left out: examples know no gaps.
 */
export function lessonsYaml(lessons: readonly Pick<StoredLesson, "text" | "intent">[]): string {
  const byIntent = new Map<string, Set<string>>();
  for (const { text, intent } of lessons) {
    const example = withoutGaps(text);
    if (example !== "") byIntent.set(intent, (byIntent.get(intent) ?? new Set()).add(example));
  }
  return [...byIntent]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([intent, examples]) => `# ${intent}.yaml\n${stringify({ intent, examples: [...examples] })}`)
    .join("---\n");
}

/** Names of programs stay as they were written, in braces. */
function withoutGaps(text: string): string {
  return text
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith("{") ? part : withGaps(part).replaceAll(gap, " ")))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
