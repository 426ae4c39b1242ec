import type { VNode } from "preact";

interface FoldedProps {
  readonly texts: readonly string[];
  /** Words of what opens the rest. */
  readonly more: (count: number) => string;
}

/** So many stand open; nobody scrolls through hundreds to get to what comes after them. */
const open = 12;

/** What people wrote, one line each: the first of them, and the rest folded away. */
export function FoldedList({ texts, more }: FoldedProps): VNode {
  const rest = texts.slice(open);
  return (
    <>
      <Lines texts={texts.slice(0, open)} />
      {rest.length === 0 ? null : (
        <details class="more">
          <summary>{more(rest.length)}</summary>
          <Lines texts={rest} />
        </details>
      )}
    </>
  );
}

function Lines({ texts }: Pick<FoldedProps, "texts">): VNode {
  return (
    <ul class="words">
      {texts.map((text, at) => (
        <li key={at}>{text}</li>
      ))}
    </ul>
  );
}
