import type { VNode } from "preact";
import type { Miss, MissesPage, MissesWish } from "../../assistant/desk-ports/misses.js";
import { Empty } from "../parts/empty.js";
import { Pager } from "../parts/pager.js";
import { PostButton } from "../parts/post-button.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { Filters } from "./filters.js";
import { type NotTaken, TeachForm } from "./teach-form.js";
import { listPath, queryOf } from "./wish.js";
import { askedInWords } from "./words.js";

interface ListProps {
  readonly page: MissesPage;
  readonly wish: MissesWish;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly notTaken?: NotTaken | undefined;
}

/** What the assistant did not understand, each line with what it may have meant. */
export function MissList({ page, wish, agencies, notTaken }: ListProps): VNode {
  const { words } = useView();
  return (
    <>
      <p class="lead">{words("desk.misses.lead")}</p>
      <p class="row">
        <a href={`${listPath}/examples`}>{words("desk.misses.toLessons")}</a>
        <a href={`${listPath}.csv${queryOf(wish)}`} hx-boost="false">
          {words("desk.misses.csv")}
        </a>
      </p>
      <Filters wish={wish} kinds={page.kinds} agencies={agencies} />
      {page.lines.length === 0 ? (
        <Empty title={words("desk.misses.empty.title")}>
          <p>{words("desk.misses.empty.text")}</p>
        </Empty>
      ) : (
        <>
          <p class="quiet">{words("desk.misses.count", { count: page.total })}</p>
          <ul class="misses">
            {page.lines.map((miss) => (
              <Line key={miss.id} miss={miss} notTaken={notTaken?.id === miss.id ? notTaken : undefined} />
            ))}
          </ul>
          <Pager page={wish.page} size={wish.size} total={page.total} />
        </>
      )}
    </>
  );
}

function Line({ miss, notTaken }: { miss: Miss; notTaken: NotTaken | undefined }): VNode {
  const { words, who } = useView();
  const { id, times, people } = miss;
  return (
    <li data-row>
      <h2 id={`miss-${id}`} class="b">
        {miss.text}
      </h2>
      <p class="meta">
        <span>{words("desk.misses.times", { times, people })}</span>
        <span>
          {words("desk.misses.last")} <When at={miss.lastAt} how="ago" />
        </span>
        <span>{askedInWords(words, miss.asked)}</span>
        {miss.program ? <span>{miss.program.title}</span> : null}
        {who?.agency === null ? <span>{miss.agency.name}</span> : null}
      </p>
      <div class="row">
        <TeachForm miss={miss} notTaken={notTaken} />
        <PostButton action={`${listPath}/${id}/ignore`} look="quiet" about={`miss-${id}`}>
          {words("desk.misses.ignore")}
        </PostButton>
      </div>
    </li>
  );
}
