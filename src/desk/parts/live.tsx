import type { ComponentChildren, VNode } from "preact";
import { useView } from "../view.js";

/**
 * A part of a page that shows what others change: when there is news, `assets/news.js` asks for the page again and takes
 * over this part of it. What somebody is typing, and what they opened, stays. `id` must be the only one of its name on the
 * page.
 */
export function Live({
  id,
  class: look,
  path,
  children,
}: {
  id: string;
  class?: string;
  /** Where the page is found again; this very address when it is left out. */
  path?: string;
  children: ComponentChildren;
}): VNode {
  const view = useView();
  return (
    <div id={id} class={look} data-live={path ?? withoutNotice(view.path)}>
      {children}
    </div>
  );
}

/** A notice is said once, to whoever did something. */
function withoutNotice(path: string): string {
  const [place = "", query = ""] = path.split("?", 2);
  const params = new URLSearchParams(query);
  for (const told of ["done", "problem"]) params.delete(told);
  return params.size > 0 ? `${place}?${params}` : place;
}
