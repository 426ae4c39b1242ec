import type { VNode } from "preact";
import type { CannedReply } from "../../assistant/desk-ports/replies.js";
import { PostButton } from "../parts/post-button.js";
import { useView } from "../view.js";
import { Filled } from "./filled.js";

/** Asks once before a canned reply is gone. */
export function RemoveReply({ reply }: { reply: CannedReply }): VNode {
  const { words } = useView();
  return (
    <>
      <p>{words("desk.replies.sure", { title: reply.title })}</p>
      <section class="preview">
        <p class="b">
          <Filled body={reply.body} />
        </p>
      </section>
      <div class="row">
        <PostButton action={`/desk/replies/${reply.id}/remove`} look="danger">
          {words("desk.replies.removeYes")}
        </PostButton>
        <a href="/desk/replies">{words("desk.replies.form.back")}</a>
      </div>
    </>
  );
}
