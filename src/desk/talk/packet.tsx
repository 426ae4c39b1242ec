import type { ComponentChildren, VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import type { Attempt } from "./attempt.js";
import { Facts } from "./facts.js";

interface PacketProps {
  readonly handoff: HandoffView;
  /** Whether facts can be put right here. */
  readonly facts: "shown" | "correctable";
  readonly attempt: Attempt | undefined;
}

/** Everything that is known when a person is handed over. On a phone it is folded behind its title. */
export function Packet({ handoff, facts, attempt }: PacketProps): VNode {
  const { words } = useView();
  const { fullWish, reason, verdicts, open, earlier, events, person, speaks } = handoff;
  return (
    <details id="packet" class="packet" open={attempt?.form === "correct"}>
      <summary>{words("desk.talk.packet.title")}</summary>
      <div class="inside">
        <Part title={words("desk.talk.packet.wish")}>
          <p class="said">{fullWish === "" ? words("desk.handoff.noWish") : fullWish}</p>
        </Part>
        <Part title={words("desk.talk.packet.why")}>
          <p>{words(`desk.handoff.reason.${reason}`)}</p>
          {speaks === undefined ? null : <p>{speaks}</p>}
        </Part>
        <Part title={words("desk.talk.packet.facts")}>
          <Facts handoff={handoff} how={facts} attempt={attempt} />
        </Part>
        {verdicts.length === 0 ? null : (
          <Part title={words("desk.talk.packet.verdicts")}>
            {verdicts.map(({ program, verdict, why }) => (
              <div key={program} class="verdict">
                <p>{verdict}</p>
                <ul>
                  {why.map((clause) => (
                    <li key={clause}>{clause.replace(bullet, "")}</li>
                  ))}
                </ul>
              </div>
            ))}
          </Part>
        )}
        {open === undefined ? null : (
          <Part title={words("desk.talk.packet.open")}>
            <p class="said">{open}</p>
          </Part>
        )}
        <Part title={words("desk.talk.packet.earlier")}>
          {earlier.length === 0 ? <p class="quiet">{words("desk.talk.packet.noEarlier")}</p> : null}
          <ul>
            {earlier.map((line) => (
              <li key={line.id}>
                <a href={`/desk/talk/${line.id}`}>{line.wish === "" ? words("desk.handoff.noWish") : line.wish}</a>{" "}
                <span class="quiet">
                  <When at={line.at} />
                </span>
              </li>
            ))}
          </ul>
        </Part>
        <Part title={words("desk.talk.packet.events")}>
          <ol class="events">
            {events.map((event) => (
              <li key={`${event.at} ${event.what}`}>
                <span class="quiet">
                  <When at={event.at} />
                </span>{" "}
                <Happened event={event} />
              </li>
            ))}
          </ol>
        </Part>
        <p>
          <a href={`/desk/people/${person}?why=handoff`}>{words("desk.talk.packet.person")}</a>
        </p>
      </div>
    </details>
  );
}

/** Clauses come as they are said in the chat, each with a dot of its own. */
const bullet = /^·\s*/;

function Part({ title, children }: { title: string; children: ComponentChildren }): VNode {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Happened({ event }: { event: HandoffView["events"][number] }): VNode {
  const { words } = useView();
  const { by, to, what, why } = event;
  const said =
    what === "passedOn" && to !== undefined
      ? words("desk.talk.event.passedOnTo", { by, to })
      : words(`desk.talk.event.${what}`, { by });
  return (
    <>
      {said}
      {why === undefined ? null : <span class="why">{words("desk.talk.event.why", { why })}</span>}
    </>
  );
}
