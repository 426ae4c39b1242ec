import type { VNode } from "preact";
import type { AuditPort } from "../../assistant/desk-ports/audit.js";
import { useView } from "../view.js";

/** Whether the log is as it was written. */
export function CheckedPage({ found }: { found: Awaited<ReturnType<AuditPort["check"]>> }): VNode {
  const { words } = useView();
  return (
    <>
      {found.kind === "whole" ? (
        <p class="notice" role="status">
          {words("desk.audit.checked.whole", { count: found.entries })}
        </p>
      ) : (
        <p class="notice problem" role="alert">
          {words("desk.audit.checked.broken", { seq: found.seq })}
        </p>
      )}
      <p>
        <a href="/desk/audit">{words("desk.audit.back")}</a>
      </p>
    </>
  );
}
