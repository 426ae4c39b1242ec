import type { VNode } from "preact";
import type { HandoffLine } from "../../assistant/desk-ports/handoffs.js";
import { Due, span } from "../parts/due.js";
import { PostButton } from "../parts/post-button.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";

/** One hand-off of the list. Who it is about is not in it: that is seen when it is opened. */
export function Line({ line }: { line: HandoffLine }): VNode {
  const { words } = useView();
  const id = `wish-${line.id}`;
  return (
    <li class={line.urgent ? "line urgent" : "line"} data-row>
      <div class="about">
        <Marks line={line} />
        <a id={id} class="wish" href={`/desk/talk/${line.id}`} data-open>
          {line.wish === "" ? words("desk.handoff.noWish") : line.wish}
        </a>
        <p class="meta">
          <About line={line} />
        </p>
      </div>
      <div class="state">
        <State line={line} />
      </div>
      <div class="do">
        <Take line={line} about={id} />
      </div>
    </li>
  );
}

/** What must not be overlooked, in words. */
function Marks({ line }: { line: HandoffLine }): VNode | null {
  const { words } = useView();
  const marks = [
    ...(line.urgent ? [{ look: "urgent", text: words("desk.handoff.urgent") }] : []),
    ...(line.escalatedAt !== undefined && line.state !== "closed"
      ? [{ look: "late", text: words("desk.handoff.escalated") }]
      : []),
    ...(line.callbackAt === undefined
      ? []
      : [{ look: "callback", text: words("desk.handoff.callback", { at: line.callbackAt }) }]),
  ];
  if (marks.length === 0) return null;
  return (
    <p class="marks">
      {marks.map(({ look, text }) => (
        <span key={look} class={`badge ${look}`}>
          {text}
        </span>
      ))}
    </p>
  );
}

function About({ line }: { line: HandoffLine }): VNode {
  const { words, notice } = useView();
  const parts = [
    words(`desk.handoff.reason.${line.reason}`),
    ...(line.program ? [line.program.title] : []),
    notice(`desk.channel.${line.channel}`) ?? line.channel,
    line.agency.name,
  ];
  return (
    <>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </>
  );
}

function State({ line }: { line: HandoffLine }): VNode {
  const { words } = useView();
  if (line.state === "closed")
    return (
      <>
        <p>
          {line.outcome === undefined ? words("desk.handoff.cancelled") : words(`desk.outcome.${line.outcome}.name`)}
        </p>
        <p class="quiet">{line.closedAt === undefined ? null : <When at={line.closedAt} />}</p>
        {line.rating === undefined ? null : <p class="quiet">{words(`desk.handoff.rating.${line.rating}`)}</p>}
      </>
    );
  return (
    <>
      <Due due={line.due} />
      <p class="quiet">
        <Since line={line} />
        {line.staff ? <span class="owner">{line.staff.name}</span> : null}
        {line.away ? <span class="badge away">{words("desk.handoff.away")}</span> : null}
      </p>
    </>
  );
}

/** How long somebody has waited for an answer; when they called, where nothing is open. */
function Since({ line }: { line: HandoffLine }): VNode {
  const { words, now } = useView();
  if (line.askedAt === undefined) return <When at={line.at} how="ago" />;
  const time = span(words, Date.parse(now) - Date.parse(line.askedAt));
  return <span>{words("desk.handoff.waitingFor", { time })}</span>;
}

function Take({ line, about }: { line: HandoffLine; about: string }): VNode | null {
  const { words, who } = useView();
  const action = `/desk/talk/${line.id}/claim`;
  if (line.state === "waiting")
    return (
      <PostButton action={action} {...(line.urgent ? { look: "main" } : {})} shortcut="c" about={about}>
        {words("desk.handoff.claim")}
      </PostButton>
    );
  if (line.state === "claimed" && line.away && line.staff?.id !== who?.id)
    return (
      <PostButton action={action} fields={{ over: "yes" }} shortcut="c" about={about}>
        {words("desk.handoff.takeOver")}
      </PostButton>
    );
  return null;
}
