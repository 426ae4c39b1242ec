import type { VNode } from "preact";
import type { LinkToGive } from "../../assistant/desk-ports/surveys.js";
import { Empty } from "../parts/empty.js";
import { useView } from "../view.js";
import { surveysPath } from "./paths.js";

/** Links for people without a talk, each with a text to send or to print; nothing of what was answered. */
export function Links({ links, url }: { links: readonly LinkToGive[]; url: string }): VNode {
  const { words } = useView();
  return (
    <>
      <p class="meta unprinted">
        <a href={surveysPath}>{words("desk.surveys.title")}</a>
      </p>
      <p class="unprinted">{words("desk.surveys.links.lead")}</p>
      {links.length === 0 ? (
        <Empty title={words("desk.surveys.links.empty.title")}>
          <p>{words("desk.surveys.links.empty.text")}</p>
        </Empty>
      ) : (
        <ul class="listing">
          {links.map((link) => (
            <Line key={link.invite} link={link} url={url} />
          ))}
        </ul>
      )}
    </>
  );
}

function Line({ link, url }: { link: LinkToGive; url: string }): VNode {
  const { words } = useView();
  const { invite, name, phone, survey, about, agency, path, closesAt } = link;
  const address = `${url}${path}`;
  const id = `link-${invite}`;
  const text = words(closesAt ? "desk.surveys.links.textUntil" : "desk.surveys.links.text", {
    ...{ agency, about, url: address },
    ...(closesAt ? { until: closesAt } : {}),
  });
  return (
    <li class="stack">
      <h2>{name ?? words("desk.programs.noName")}</h2>
      <p class="meta">
        <span>{phone ? words("desk.phone", { phone }) : words("desk.surveys.links.noPhone")}</span>
        <span>{about}</span>
        <span>{survey}</span>
        <span>
          {closesAt ? words("desk.surveys.links.openUntil", { until: closesAt }) : words("desk.surveys.links.open")}
        </span>
      </p>
      <div class="field">
        <label for={id}>{words("desk.surveys.links.message")}</label>
        <textarea id={id} rows={7} readOnly value={text} />
      </div>
      <p class="row unprinted">
        <button type="button" data-copy={text} data-copied={words("desk.accounts.copied")} data-from={id}>
          {words("desk.surveys.links.copy")}
        </button>
        <button type="button" data-copy={address} data-copied={words("desk.accounts.copied")} data-from={id}>
          {words("desk.surveys.links.copyLink")}
        </button>
      </p>
    </li>
  );
}
