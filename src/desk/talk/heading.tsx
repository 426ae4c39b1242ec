import type { VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { Due } from "../parts/due.js";
import { useView, type View } from "../view.js";
import { type Standing, standingOf } from "./attempt.js";

/** Whom the talk is with, who has it, and what is promised. */
export function Heading({ handoff, me }: { handoff: HandoffView; me: string }): VNode {
  const view = useView();
  const { words, notice } = view;
  const owner = whoHasIt(standingOf(handoff, me), handoff, view);
  const { program, channel, agency, away, callbackAt, state, urgent } = handoff;
  return (
    <header class="heading">
      <h1>{nameOf(handoff, view)}</h1>
      <p class="now">
        {urgent ? <span class="badge urgent">{words("desk.handoff.urgent")}</span> : null}
        <b class="owner" data-announce={owner} data-announce-key={`${handoff.state} ${handoff.claim}`}>
          {owner}
        </b>
        {away ? <span class="badge away">{words("desk.handoff.away")}</span> : null}
        <Due due={handoff.due} how="clock" />
        {callbackAt !== undefined && state !== "closed" ? (
          <span class="badge callback">{words("desk.handoff.callback", { at: callbackAt })}</span>
        ) : null}
      </p>
      <p class="meta">
        {program ? <span>{program.title}</span> : null}
        <span>{notice(`desk.channel.${channel}`) ?? channel}</span>
        <span>{agency.name}</span>
      </p>
    </header>
  );
}

/** By name only where it is known from the facts. */
export function nameOf({ facts }: HandoffView, { words }: Pick<View, "words">): string {
  const name = facts.find(({ key }) => key === "name")?.value;
  return name === undefined ? words("desk.talk.unnamed") : words("desk.talk.named", { name });
}

function whoHasIt(standing: Standing, { staff, outcome }: HandoffView, { words }: View): string {
  switch (standing) {
    case "waiting":
      return words("desk.talk.owner.waiting");
    case "mine":
      return words("desk.talk.owner.mine");
    case "others":
    case "left":
      return words("desk.talk.owner.others", { name: staff?.name ?? "" });
    case "closed":
      return outcome === undefined
        ? words("desk.talk.owner.cancelled")
        : words("desk.talk.owner.closed", { outcome: words(`desk.outcome.${outcome}.name`) });
  }
}
