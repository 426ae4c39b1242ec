import type { VNode } from "preact";
import { useView } from "../view.js";
import type { Attempt } from "./attempt.js";
import { Unsent } from "./trouble.js";

/** A hand-off that is not theirs to see any more; what they had typed is still here. */
export function LostTalk({ attempt }: { attempt: Attempt }): VNode {
  const { words } = useView();
  return (
    <>
      <p class="notice problem" role="alert">
        {words("desk.talk.lost")}
      </p>
      <Unsent attempt={attempt} />
      <p>
        <a class="button" href="/desk/inbox">
          {words("desk.problemPage.home")}
        </a>
      </p>
    </>
  );
}
