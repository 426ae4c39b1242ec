import type { VNode } from "preact";
import { Csrf } from "../parts/csrf.js";
import { factLabel } from "../parts/fact-label.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import type { OpenedPerson } from "./person-page.js";
import { personPath } from "./reason.js";

/** What is known, each with a way to put it right. */
export function Facts({ person, why }: OpenedPerson): VNode {
  const view = useView();
  const { words } = view;
  const facts = person.facts.map(({ key, label, value, at }) => ({
    ...{ key, at, label: factLabel(view, key, label) },
    value: key === "phone" ? words("desk.phone", { phone: value }) : value,
  }));
  if (person.facts.length === 0) return <p class="quiet">{words("desk.person.facts.none")}</p>;
  return (
    <div class="scroll">
      <table aria-labelledby="facts">
        <thead>
          <tr>
            <th scope="col">{words("desk.person.facts.what")}</th>
            <th scope="col">{words("desk.person.facts.value")}</th>
            <th scope="col">{words("desk.person.facts.at")}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ key, label, value, at }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>
                {value}
                <details>
                  <summary>{words("desk.person.facts.open", { label })}</summary>
                  <form method="post" action={`${personPath(person.id)}/correct`} class="row">
                    <Csrf />
                    <input type="hidden" name="key" value={key} />
                    <input type="hidden" name="why" value={why} />
                    <input
                      type="text"
                      name="value"
                      autocomplete="off"
                      maxLength={100}
                      required
                      aria-label={words("desk.person.facts.new", { label })}
                    />
                    <button type="submit">{words("desk.person.facts.save")}</button>
                  </form>
                </details>
              </td>
              <td>
                <When at={at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
