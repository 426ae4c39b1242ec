import type { VNode } from "preact";
import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { CannedReply } from "../../assistant/desk-ports/replies.js";
import type { Desk } from "../desk.js";
import { Empty } from "../parts/empty.js";
import { useView } from "../view.js";
import { Filled } from "./filled.js";

interface RepliesProps {
  readonly replies: readonly CannedReply[];
  readonly agencies: Desk["agencies"];
}

/** Words that are sent often. */
export function Replies({ replies, agencies }: RepliesProps): VNode {
  const { words, who } = useView();
  return (
    <>
      <p class="lead">{words("desk.replies.lead")}</p>
      <p>
        <a class="button main" href="/desk/replies/new">
          {words("desk.replies.add")}
        </a>
      </p>
      {replies.length === 0 ? (
        <Empty title={words("desk.replies.empty.title")}>
          <p>{words("desk.replies.empty.text")}</p>
        </Empty>
      ) : (
        <ul class="replies">
          {replies.map((reply) => (
            <li key={reply.id} data-row>
              <h2 id={`reply-${reply.id}`}>{reply.title}</h2>
              <p class="b">
                <Filled body={reply.body} />
              </p>
              <p class="meta">
                <span>{agencyOf(reply, agencies) ?? words("desk.replies.everyAgency")}</span>
                {who && mayChange(who, reply) ? (
                  <>
                    <a href={`/desk/replies/${reply.id}`} data-open aria-describedby={`reply-${reply.id}`}>
                      {words("desk.replies.change")}
                    </a>
                    <a href={`/desk/replies/${reply.id}/remove`} aria-describedby={`reply-${reply.id}`}>
                      {words("desk.replies.remove")}
                    </a>
                  </>
                ) : (
                  <span>{words("desk.replies.notYours")}</span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Replies of every agency are changed by those who see them all; the port holds to it, this only spares the attempt. */
export function mayChange({ agency }: SignedIn, reply: CannedReply): boolean {
  return agency === null || reply.agency === agency;
}

function agencyOf({ agency }: CannedReply, agencies: Desk["agencies"]): string | undefined {
  return agency === null ? undefined : (agencies.find(({ id }) => id === agency)?.name ?? agency);
}
