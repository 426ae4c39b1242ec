import type { VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { askableFacts } from "../../domain/facts.js";
import { Csrf } from "../parts/csrf.js";
import { factLabel } from "../parts/fact-label.js";
import { useView } from "../view.js";
import { type Attempt, typedIn } from "./attempt.js";
import { FormTrouble } from "./trouble.js";

interface FactsProps {
  readonly handoff: HandoffView;
  readonly how: "shown" | "correctable";
  readonly attempt: Attempt | undefined;
}

/** What staff can put down of a person, in the order in which it is asked about. */
const known: readonly string[] = ["name", "phone", ...askableFacts, "occupation"];

/** Where a fact stands among the others; what staff cannot put down comes last. */
function place(key: string): number {
  const at = known.indexOf(key === "birthYear" ? "age" : key);
  return at < 0 ? known.length : at;
}

/** What is known of the person, each with a form to put it right; and one for what staff have learned. */
export function Facts({ handoff, how, attempt }: FactsProps): VNode {
  const view = useView();
  const { words } = view;
  const facts = handoff.facts
    .map(({ key, label, value }) => ({ key, value, label: factLabel(view, key, label) }))
    .sort((a, b) => place(a.key) - place(b.key));
  const missing = known.filter((key) => !handoff.facts.some((fact) => fact.key === key));
  const tried = typedIn(attempt, "correct", "key");
  return (
    <>
      {handoff.facts.length === 0 ? <p class="quiet">{words("desk.talk.facts.none")}</p> : null}
      <dl class="facts">
        {facts.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <span>{value}</span>
              {how === "correctable" && place(key) < known.length ? (
                <details id={`correct-${key}`} open={tried === key}>
                  <summary>
                    {words("desk.talk.facts.correct")}
                    <span class="sr"> {label}</span>
                  </summary>
                  <form
                    method="post"
                    action={`/desk/talk/${handoff.id}/correct`}
                    data-keep={`correct-${handoff.id}-${key}`}
                  >
                    {tried === key ? <FormTrouble attempt={attempt} form="correct" /> : null}
                    <Csrf />
                    <input type="hidden" name="key" value={key} />
                    <Value
                      id={`fact-${key}`}
                      fact={key}
                      value={tried === key ? typedIn(attempt, "correct", "value") : ""}
                    />
                  </form>
                </details>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {how === "correctable" ? (
        <details id="learn" open={missing.some((key) => key === tried)}>
          <summary>{words("desk.talk.facts.learn")}</summary>
          <form method="post" action={`/desk/talk/${handoff.id}/correct`} data-keep={`learn-${handoff.id}`}>
            {missing.some((key) => key === tried) ? <FormTrouble attempt={attempt} form="correct" /> : null}
            <Csrf />
            <label for="learn-key">{words("desk.talk.facts.which")}</label>
            <select id="learn-key" name="key">
              {missing.map((key) => (
                <option key={key} value={key} selected={key === tried}>
                  {factLabel(view, key)}
                </option>
              ))}
            </select>
            <Value
              id="learn-value"
              fact={missing.find((key) => key === tried)}
              value={missing.some((key) => key === tried) ? typedIn(attempt, "correct", "value") : ""}
            />
          </form>
        </details>
      ) : null}
    </>
  );
}

/** Where a fact is typed, as the person would say it. */
function Value({ id, fact, value }: { id: string; fact: string | undefined; value: string }): VNode {
  const { words, notice } = useView();
  const hint = (fact === undefined ? undefined : notice(`desk.talk.how.${fact}`)) ?? words("desk.talk.how.any");
  return (
    <>
      <label for={id}>{words("desk.talk.facts.value")}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div class="row">
        <input id={id} name="value" required maxLength={100} value={value} aria-describedby={`${id}-hint`} />
        <button type="submit">{words("desk.talk.facts.save")}</button>
      </div>
    </>
  );
}
