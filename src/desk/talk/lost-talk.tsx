import type { VNode } from "preact";
import { useView } from "../view.js";
import type { Attempt } from "./attempt.js";
import { Unsent } from "./trouble.js";

/**
 * A hand-off that is not theirs to see, or not any more: whether it was erased, passed on or never was, they are not told.
 * What they had typed is still here.
 */
export function LostTalk({ attempt }: { attempt: Attempt | undefined }): VNode {
  const { words } = useView();
  return (
    <>
      <p class="notice problem" role="alert">
        {words("desk.talk.lost")}
      </p>
      {attempt ? <Unsent attempt={attempt} then="copied" /> : null}
      <p>
        <a class="button" href="/desk/inbox">
          {words("desk.problemPage.home")}
        </a>
      </p>
    </>
  );
}
