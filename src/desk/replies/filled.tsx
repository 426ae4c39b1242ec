import type { VNode } from "preact";
import { useView } from "../view.js";
import { fields } from "./read-form.js";

/** How a canned reply reads when its fields are filled with an example; a field that there is not stays as it was typed. */
export function Filled({ body }: { body: string }): VNode {
  const { words } = useView();
  const parts = body.split(/(\{\{\s*\w+\s*\}\})/g);
  return (
    <>
      {parts.map((part) => {
        const field = fields.find((one) => part.replace(/[{}\s]/g, "") === one && part.startsWith("{{"));
        return field === undefined ? part : <mark>{words(`desk.replies.example.${field}`)}</mark>;
      })}
    </>
  );
}
