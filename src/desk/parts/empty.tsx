import type { ComponentChildren, VNode } from "preact";

/** Where nothing is yet: what will appear here, and what to do first. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }): VNode {
  return (
    <div class="empty">
      <p class="title">{title}</p>
      {children}
    </div>
  );
}
