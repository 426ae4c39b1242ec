import type { VNode } from "preact";
import { useView } from "../view.js";

/** The pages of a long list; nothing when it fits one. */
export function Pager({ page, size, total }: { page: number; size: number; total: number }): VNode | null {
  const { words, path } = useView();
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) return null;
  return (
    <nav class="pager" aria-label={words("desk.pager.label")}>
      {page > 1 ? (
        <a href={pageAt(path, page - 1)} rel="prev">
          {words("desk.pager.previous")}
        </a>
      ) : null}
      <span>{words("desk.pager.here", { page, pages })}</span>
      {page < pages ? (
        <a href={pageAt(path, page + 1)} rel="next">
          {words("desk.pager.next")}
        </a>
      ) : null}
    </nav>
  );
}

function pageAt(path: string, page: number): string {
  const [place = "", query = ""] = path.split("?", 2);
  const params = new URLSearchParams(query);
  for (const told of ["done", "problem"]) params.delete(told);
  params.set("page", String(page));
  return `${place}?${params}`;
}
