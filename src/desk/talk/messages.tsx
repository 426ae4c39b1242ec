import type { VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { Clock } from "../parts/clock.js";
import { useView } from "../view.js";
import { AmendForm } from "./amend-form.js";
import { FilesOf } from "./files.js";

type Said = HandoffView["transcript"][number];
type Note = HandoffView["notes"][number];
type Entry =
  | { readonly kind: "said"; readonly id: string; readonly at: string; readonly said: Said }
  | { readonly kind: "note"; readonly id: string; readonly at: string; readonly note: Note };

/** The talk in order, with what staff noted beside it. Its box begins at its end without a script (`desk.css`). */
export function Messages({ handoff }: { handoff: HandoffView }): VNode {
  const { words } = useView();
  const entries = inOrder(handoff);
  const days = entries.map(({ at }) => words("desk.talk.day", { at }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached with the keyboard
    <div class="log" id="log" role="log" aria-label={words("desk.talk.log")} tabIndex={0}>
      <ol>
        {entries.map((entry, index) => (
          <li key={entry.id} id={entry.id}>
            {days[index] === days[index - 1] ? null : <p class="day">{days[index]}</p>}
            {entry.kind === "note" ? (
              <NoteView note={entry.note} />
            ) : (
              <Bubble handoff={handoff.id} said={entry.said} isNew={startsAnew(entry, entries[index - 1])} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function inOrder({ transcript, notes }: HandoffView): readonly Entry[] {
  const said = transcript.map((one): Entry => ({ kind: "said", id: `m${one.seq}`, at: one.at, said: one }));
  const noted = notes.map((note, at): Entry => ({ kind: "note", id: `n${at}`, at: note.at, note }));
  return [...said, ...noted].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

const pauseMs = 5 * 60_000;

/** Who speaks is written again after a pause, after a line across the talk, or when somebody else does. */
function startsAnew(entry: Entry, before: Entry | undefined): boolean {
  if (entry.kind === "note" || before?.kind !== "said" || splitDivider(before.said.text).text === "") return true;
  return before.said.from !== entry.said.from || Date.parse(entry.at) - Date.parse(before.at) > pauseMs;
}

function Bubble({ handoff, said, isNew }: { handoff: string; said: Said; isNew: boolean }): VNode {
  const { words } = useView();
  const { divider, text } = splitDivider(said.text);
  return (
    <>
      {divider === undefined ? null : <p class="divider">{divider}</p>}
      {text === "" ? null : (
        <div class={`m ${said.from}`}>
          <p class={isNew ? "by" : "by sr"}>
            <b>{words(`desk.talk.from.${said.from}`)}</b> <Clock at={said.at} />
          </p>
          {said.changes === undefined ? <p class="b">{text}</p> : <Changed said={said} text={text} />}
          <AmendForm handoff={handoff} said={said} />
          <FilesOf handoff={handoff} said={said} />
        </div>
      )}
    </>
  );
}

/** What it says now, with what it said before; only staff see that. */
function Changed({ said: { from, changes = [] }, text }: { said: Said; text: string }): VNode {
  const { words } = useView();
  const now = changes.at(-1);
  const earlier = [text, ...changes.slice(0, -1).flatMap((change) => change.text ?? [])];
  return (
    <>
      <p class="b">
        {now?.text === undefined ? (
          <i>{words(from === "person" ? "amend.gone.person" : "amend.gone.staff")}</i>
        ) : (
          <>
            {now.text} <small class="quiet">{words("amend.mark")}</small>
          </>
        )}
      </p>
      {earlier.map((before, at) => (
        <p key={at} class="quiet was">
          {words("desk.talk.was")} <s>{before}</s>
        </p>
      ))}
    </>
  );
}

/** "─ 상담사 ○○○ 님이 함께해요 ─" stands across the talk; what follows it is said as usual. */
function splitDivider(text: string): { readonly divider?: string; readonly text: string } {
  const read = /^─ ([^─\n]+) ─\s*/.exec(text);
  return read ? { divider: read[1] ?? "", text: text.slice(read[0].length) } : { text };
}

function NoteView({ note }: { note: Note }): VNode {
  const { words } = useView();
  return (
    <div class="note-line">
      <p class="by">
        <b>{words("desk.talk.noteBy", { by: note.by })}</b> <Clock at={note.at} /> {words("desk.talk.noteHidden")}
      </p>
      <p class="b">{note.text}</p>
    </div>
  );
}
