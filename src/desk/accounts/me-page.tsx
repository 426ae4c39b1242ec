import type { VNode } from "preact";
import type { DeskSession, Match, SignedIn } from "../../assistant/desk-ports/accounts.js";
import { Csrf } from "../parts/csrf.js";
import { Field } from "../parts/field.js";
import { PostButton } from "../parts/post-button.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { browserName } from "./browser-name.js";
import { FormProblem } from "./form-problem.js";
import { type FormTrouble, troubleAt } from "./form-trouble.js";
import { OwnMatches } from "./matches.js";

export interface MeProps {
  readonly who: SignedIn;
  readonly agency: string;
  readonly sessions: readonly DeskSession[];
  readonly matches: readonly Match[];
  readonly trouble?: FormTrouble;
}

/** One's own account: the password, and where one is signed in. */
export function MePage({ who, agency, sessions, matches, trouble }: MeProps): VNode {
  const { words } = useView();
  return (
    <>
      <dl class="facts">
        <dt>{words("desk.accounts.name")}</dt>
        <dd>{who.name}</dd>
        <dt>{words("desk.accounts.login")}</dt>
        <dd>{who.login}</dd>
        <dt>{words("desk.accounts.role")}</dt>
        <dd>{words(`desk.role.${who.role}`)}</dd>
        <dt>{words("desk.accounts.agency")}</dt>
        <dd>{agency}</dd>
      </dl>
      <Browsers sessions={sessions} here={who.session} />
      <OwnMatches matches={matches} trouble={trouble} />
      <PasswordForm login={who.login} trouble={trouble} />
    </>
  );
}

function PasswordForm({ login, trouble }: { login: string; trouble: FormTrouble | undefined }): VNode {
  const { words } = useView();
  const at = troubleAt(words, trouble);
  return (
    <form method="post" action="/desk/me/password" class="stack gap" hx-boost="false">
      <h2>{words("desk.me.password")}</h2>
      <p class="hint">{words("desk.me.passwordMeans")}</p>
      <FormProblem text={at.form} />
      <Csrf />
      <input type="text" autocomplete="username" value={login} readOnly hidden />
      <Field
        name="old"
        type="password"
        label={words("desk.me.old")}
        trouble={at.old}
        autocomplete="current-password"
        required
      />
      <Field
        name="password"
        type="password"
        label={words("desk.me.new")}
        hint={words("desk.link.passwordHint")}
        trouble={at.password}
        autocomplete="new-password"
        required
      />
      <Field
        name="again"
        type="password"
        label={words("desk.me.again")}
        trouble={at.again}
        autocomplete="new-password"
        required
      />
      <p class="row">
        <button type="submit" class="main">
          {words("desk.me.change")}
        </button>
      </p>
    </form>
  );
}

function Browsers({ sessions, here }: { sessions: readonly DeskSession[]; here: string }): VNode {
  const { words } = useView();
  return (
    <section class="gap">
      <h2>{words("desk.me.browsers")}</h2>
      <p class="hint">{words("desk.me.browsersMeans")}</p>
      <ul class="browsers">
        {sessions.map((one) => (
          <Browser key={one.id} session={one} here={one.id === here} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <p>
          <PostButton action="/desk/me/end-others">{words("desk.me.endOthers")}</PostButton>
        </p>
      ) : null}
    </section>
  );
}

function Browser({ session, here }: { session: DeskSession; here: boolean }): VNode {
  const { words } = useView();
  const name = browserName(session.agent) ?? words("desk.me.unknownBrowser");
  return (
    <li>
      <p>
        <strong>{name}</strong> {here ? <span class="badge">{words("desk.me.here")}</span> : null}
      </p>
      <p class="quiet">
        {`${session.place} · ${words("desk.me.since", { at: session.createdAt })} · ${words("desk.me.lastSeen")} `}
        <When at={session.seenAt} how="ago" />
      </p>
      {here ? null : (
        <PostButton action="/desk/me/end" fields={{ session: session.id }}>
          {words("desk.me.endThis", { browser: name })}
        </PostButton>
      )}
    </li>
  );
}
