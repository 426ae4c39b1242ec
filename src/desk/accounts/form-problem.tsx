import type { VNode } from "preact";

/** What is wrong with a form as a whole, at its top; nothing when nothing is. */
export function FormProblem({ text }: { text: string | undefined }): VNode | null {
  if (text === undefined) return null;
  return (
    <p class="notice problem" role="alert">
      {text}
    </p>
  );
}
