import type { VNode } from "preact";
import type { PersonView } from "../../assistant/desk-ports/people.js";
import { PostButton } from "../parts/post-button.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import type { OpenedPerson } from "./person-page.js";
import { personPath } from "./reason.js";

/** What they agreed to, with a way to take it back for them. */
export function Consents({ person, why }: OpenedPerson): VNode {
  const { words } = useView();
  if (person.consents.length === 0) return <p class="quiet">{words("desk.person.consents.none")}</p>;
  return (
    <ul>
      {person.consents.map(({ item, title, version, givenAt, withdrawnAt }) => (
        <li key={`${item}-${givenAt}`}>
          {title} · {words("desk.person.consents.version", { version })} · <When at={givenAt} />{" "}
          {withdrawnAt === undefined ? (
            <PostButton action={`${personPath(person.id)}/consent`} fields={{ item, why }}>
              {words("desk.person.consents.takeBack")}
            </PostButton>
          ) : (
            <span class="badge">{words("desk.person.consents.gone", { at: withdrawnAt })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The newest first, each with how it came to where it is. */
export function Applications({ person }: { person: PersonView }): VNode {
  const { words } = useView();
  if (person.applications.length === 0) return <p class="quiet">{words("desk.person.applications.none")}</p>;
  return (
    <ul>
      {person.applications.map(({ id, program, offering, state, rank, at, events }) => (
        <li key={id}>
          <b>{offering}</b> · {program} · <span class="badge">{state}</span>{" "}
          {rank === undefined ? null : words("desk.person.applications.rank", { rank })} <When at={at} />
          <details>
            <summary>{words("desk.person.applications.events", { count: events.length })}</summary>
            <p class="quiet">{words("desk.person.applications.number", { id })}</p>
            <ol>
              {events.map((event) => (
                <li key={`${event.at}-${event.state}`}>
                  <When at={event.at} /> · {event.state} · {event.by}
                </li>
              ))}
            </ol>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Talks with staff that this agency may see. */
export function Handoffs({ person }: { person: PersonView }): VNode {
  const { words } = useView();
  if (person.handoffs.length === 0) return <p class="quiet">{words("desk.person.handoffs.none")}</p>;
  return (
    <ul>
      {person.handoffs.map(({ id, agency, state, reason, staff, at, wish }) => (
        <li key={id}>
          <When at={at} /> · <span class="badge">{words(`desk.handoff.state.${state}`)}</span> {agency.name}
          {staff ? ` · ${staff.name}` : ""} · {words(`desk.handoff.reason.${reason}`)} ·{" "}
          <a href={`/desk/talk/${encodeURIComponent(id)}`}>{wish === "" ? words("desk.handoff.noWish") : wish}</a>
        </li>
      ))}
    </ul>
  );
}
