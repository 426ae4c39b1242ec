import type { VNode } from "preact";
import type { OpenReason, PersonView } from "../../assistant/desk-ports/people.js";
import { may } from "../../domain/staff.js";
import { PostButton } from "../parts/post-button.js";
import { When } from "../parts/when.js";
import { RequestTable } from "../requests/request-table.js";
import { useView } from "../view.js";
import { AskForm } from "./ask-form.js";
import { Facts } from "./facts.js";
import { Applications, Consents, Handoffs } from "./history.js";
import { Paper } from "./paper.js";
import { personPath } from "./reason.js";

export interface OpenedPerson {
  readonly person: PersonView;
  /** What they were opened for; every form of the page carries it on. */
  readonly why: OpenReason;
}

/** Everything about one person that this agency may see. */
export function PersonPage({ person, why }: OpenedPerson): VNode {
  const { words } = useView();
  return (
    <>
      <p class="quiet">{words("desk.person.openedFor", { reason: words(`desk.reason.${why}`) })}</p>
      <Who person={person} />
      <h2 id="facts">{words("desk.person.facts.title")}</h2>
      <Facts person={person} why={why} />
      <Paper person={person} why={why} />
      <h2 id="consents">{words("desk.person.consents.title")}</h2>
      <Consents person={person} why={why} />
      <h2 id="applications">{words("desk.person.applications.title")}</h2>
      <Applications person={person} />
      <h2 id="handoffs">{words("desk.person.handoffs.title")}</h2>
      <Handoffs person={person} />
      <h2 id="requests">{words("desk.person.requests.title")}</h2>
      <RequestTable requests={person.requests} from={personPath(person.id, why)} why={why} labelledBy="requests" />
      <AskForm person={person} why={why} />
      <Whole person={person} why={why} />
    </>
  );
}

function Who({ person }: { person: PersonView }): VNode {
  const { words, notice } = useView();
  const channels = person.channels.map((channel) => notice(`desk.channel.${channel}`) ?? channel).join(", ");
  return (
    <dl class="facts">
      <dt>{words("desk.people.name")}</dt>
      <dd>{person.name ?? words("desk.people.nameless")}</dd>
      <dt>{words("desk.people.phone")}</dt>
      <dd>
        {person.phone === undefined ? (
          words("desk.person.noPhone")
        ) : (
          <a href={`tel:${person.phone}`}>{words("desk.phone", { phone: person.phone })}</a>
        )}
      </dd>
      <dt>{words("desk.person.channels")}</dt>
      <dd>{channels}</dd>
      <dt>{words("desk.person.since")}</dt>
      <dd>
        <When at={person.since} />
      </dd>
    </dl>
  );
}

/** What is done with all of it at once; for those who may. */
function Whole({ person, why }: OpenedPerson): VNode | null {
  const { words, who } = useView();
  if (!who || !may(who.role, "erase")) return <p class="quiet">{words("desk.person.askManager")}</p>;
  return (
    <>
      <h2>{words("desk.person.whole.title")}</h2>
      <p>{words("desk.person.whole.text")}</p>
      <div class="row">
        <PostButton action={`${personPath(person.id)}/export`} fields={{ why }}>
          {words("desk.person.whole.export")}
        </PostButton>
        <a class="button" href={`${personPath(person.id)}/erase?${new URLSearchParams({ why })}`}>
          {words("desk.person.whole.erase")}
        </a>
      </div>
    </>
  );
}
