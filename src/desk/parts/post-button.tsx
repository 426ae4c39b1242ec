import type { ComponentChildren, VNode } from "preact";
import { Csrf } from "./csrf.js";

interface PostButtonProps {
  readonly action: string;
  /** Hidden fields that go along. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly look?: "main" | "quiet" | "danger";
  /** A key that presses it while nobody is typing (`assets/keys.js`). */
  readonly shortcut?: string | undefined;
  /** The id of what it is about, where several buttons of a page say the same. */
  readonly about?: string | undefined;
  readonly children: ComponentChildren;
}

/** A button that does something: a form of its own, so that it works without a script. */
export function PostButton({ action, fields = {}, look, shortcut, about, children }: PostButtonProps): VNode {
  return (
    <form method="post" action={action} class="inline">
      <Csrf />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={look} data-key={shortcut} aria-describedby={about}>
        {children}
      </button>
    </form>
  );
}
