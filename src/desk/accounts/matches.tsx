import type { VNode } from "preact";
import type { Match } from "../../assistant/desk-ports/accounts.js";
import { Csrf } from "../parts/csrf.js";
import { Field } from "../parts/field.js";
import { PostButton } from "../parts/post-button.js";
import { useView } from "../view.js";
import { type FormTrouble, troubleAt } from "./form-trouble.js";

/** Who somebody is in messengers, each to be undone. `action`: where that is sent. */
export function Matches({ matches, action }: { matches: readonly Match[]; action: string }): VNode {
  const { words, notice } = useView();
  if (matches.length === 0) return <p class="quiet">{words("desk.matches.none")}</p>;
  return (
    <ul class="browsers">
      {matches.map(({ channel, member }) => {
        const name = notice(`desk.channel.${channel}`) ?? channel;
        return (
          <li key={`${channel} ${member}`}>
            <p>
              <strong>{name}</strong> <span class="quiet">{member}</span>
            </p>
            <PostButton action={action} fields={{ channel, member }}>
              {words("desk.matches.undo", { channel: name })}
            </PostButton>
          </li>
        );
      })}
    </ul>
  );
}

/** One's own: with a place to type the code that a messenger has shown. */
export function OwnMatches({
  matches,
  trouble,
}: {
  matches: readonly Match[];
  trouble: FormTrouble | undefined;
}): VNode {
  const { words } = useView();
  return (
    <section class="gap" id="matches">
      <h2>{words("desk.matches.title")}</h2>
      <Matches matches={matches} action="/desk/me/unmatch" />
      <form method="post" action="/desk/me/match" class="stack gap">
        <Csrf />
        <Field
          name="code"
          label={words("desk.matches.code")}
          hint={words("desk.matches.codeHint")}
          trouble={troubleAt(words, trouble).code}
          maxLength={20}
          required
        />
        <p class="row">
          <button type="submit">{words("desk.matches.submit")}</button>
        </p>
      </form>
    </section>
  );
}
