import type { DeskPage } from "./route.js";
import type { Words } from "./words.js";

/** Why a page cannot be shown: `notFound` is also said of what is not theirs to see. */
export type Problem = "notFound" | "forbidden" | "form" | "tooLarge" | "filesTooLarge" | "down";

/** `back`: where they came from, where that is known. */
export function problemPage(words: Words, problem: Problem, status: number, back?: string): DeskPage {
  const body = (
    <div class="problem">
      <p>{words(`desk.problemPage.${problem}`)}</p>
      {back === undefined ? null : (
        <p>
          <a href={back}>{words("desk.problemPage.back")}</a>
        </p>
      )}
      <p>
        <a href="/desk">{words("desk.problemPage.home")}</a>
      </p>
    </div>
  );
  return { kind: "page", title: words("desk.problemPage.title"), body, status };
}
