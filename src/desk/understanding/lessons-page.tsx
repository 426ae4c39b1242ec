import type { VNode } from "preact";
import type { Lesson } from "../../assistant/desk-ports/misses.js";
import { Empty } from "../parts/empty.js";
import { PostButton } from "../parts/post-button.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { listPath } from "./wish.js";
import { askedInWords } from "./words.js";

/** Examples that staff made, the newest first; each can be taken back. */
export function Lessons({ lessons }: { lessons: readonly Lesson[] }): VNode {
  const { words } = useView();
  return (
    <>
      <p class="lead">{words("desk.misses.lessons.lead")}</p>
      <p class="row">
        <a href={listPath}>{words("desk.misses.lessons.back")}</a>
        {lessons.length === 0 ? null : (
          <a href={`${listPath}/examples.yaml`} hx-boost="false">
            {words("desk.misses.lessons.yaml")}
          </a>
        )}
      </p>
      {lessons.length === 0 ? (
        <Empty title={words("desk.misses.lessons.empty.title")}>
          <p>{words("desk.misses.lessons.empty.text")}</p>
        </Empty>
      ) : (
        <ul class="misses">
          {lessons.map((lesson) => (
            <Line key={lesson.id} lesson={lesson} />
          ))}
        </ul>
      )}
    </>
  );
}

function Line({ lesson }: { lesson: Lesson }): VNode {
  const { words } = useView();
  const { id, text, meaning, asked, by, at, removed, mine } = lesson;
  return (
    <li data-row>
      <h2 id={`lesson-${id}`} class={removed ? "b quiet" : "b"}>
        {text}
      </h2>
      <p class="meta">
        <span class="badge">{words(`desk.misses.meaning.${meaning}`)}</span>
        {asked === undefined ? null : <span>{askedInWords(words, asked)}</span>}
        <span>
          {words("desk.misses.lessons.added", { by })} <When at={at} />
        </span>
        {removed ? (
          <span>
            {words("desk.misses.lessons.removed", { by: removed.by })} <When at={removed.at} />
          </span>
        ) : null}
      </p>
      {mine ? (
        <PostButton action={`${listPath}/examples/${id}/remove`} look="quiet" about={`lesson-${id}`}>
          {words("desk.misses.lessons.remove")}
        </PostButton>
      ) : null}
    </li>
  );
}
