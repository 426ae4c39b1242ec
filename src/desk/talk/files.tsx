import type { VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";
import type { Attempt } from "./attempt.js";
import { FormTrouble } from "./trouble.js";

type Said = HandoffView["transcript"][number];

/** Files of a message, to be saved. None is opened by itself: that somebody looked is written down. */
export function FilesOf({ handoff, said: { files = [] } }: { handoff: string; said: Said }): VNode | null {
  const { words } = useView();
  return files.length === 0 ? null : (
    <p class="files">
      {files.map(({ id, name }) => (
        <a key={id} href={`/desk/talk/${handoff}/files/${id}`} download={name} hx-boost="false">
          {words("desk.talk.file.save", { name })}
        </a>
      ))}
    </p>
  );
}

interface FileFormProps {
  readonly handoff: HandoffView;
  readonly attempt: Attempt | undefined;
}

/** Sends files to the person, as an answer of their own. */
export function FileForm({ handoff, attempt }: FileFormProps): VNode {
  const { words, newKey } = useView();
  return (
    <details id="file-box" class="drop" open={attempt?.form === "file"}>
      <summary>{words("desk.talk.file.title")}</summary>
      <form
        class="panel"
        method="post"
        action={`/desk/talk/${handoff.id}/file`}
        encType="multipart/form-data"
        data-keep={`file-${handoff.id}`}
      >
        <FormTrouble attempt={attempt} form="file" />
        <Csrf />
        <input type="hidden" name="key" value={newKey()} />
        <input type="hidden" name="claim" value={handoff.claim} />
        <label for="send-file">{words("desk.talk.file.label")}</label>
        <input id="send-file" type="file" name="file" multiple required />
        <p class="hint">{words("desk.talk.file.hint")}</p>
        <button type="submit" class="main">
          {words("desk.talk.file.send")}
        </button>
      </form>
    </details>
  );
}
