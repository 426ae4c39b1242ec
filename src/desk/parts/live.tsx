import type { ComponentChildren, VNode } from "preact";
import { useView } from "../view.js";

/**
 * A part of a page that shows what others change: when there is news it asks for the page again and takes over its own
 * part. What somebody is typing in it stays. `id` must be the only one of its name on the page.
 */
export function Live({
  id,
  class: look,
  children,
}: {
  id: string;
  class?: string;
  children: ComponentChildren;
}): VNode {
  const { path } = useView();
  return (
    <div hx-ext="sse" sse-connect="/desk/events" class="live">
      <div
        id={id}
        class={look}
        data-live
        hx-get={path}
        hx-trigger="sse:news"
        hx-select={`#${id}`}
        hx-target={`#${id}`}
        hx-swap="morph:outerHTML show:none focus-scroll:false"
        hx-push-url="false"
      >
        {children}
      </div>
    </div>
  );
}
