import type { VNode } from "preact";
import type { LinkView } from "../../assistant/desk-ports/accounts.js";
import { FormProblem } from "../accounts/form-problem.js";
import { type FormTrouble, troubleAt } from "../accounts/form-trouble.js";
import { Field } from "../parts/field.js";
import { useView } from "../view.js";

export interface LinkPageProps {
  readonly secret: string;
  readonly link: LinkView;
  /** What was typed already; passwords are typed anew. */
  readonly login?: string;
  readonly name?: string;
  readonly troubles?: readonly FormTrouble[];
}

/** Where somebody chooses what they will sign in with. */
export function LinkPage({ secret, link, login = "", name = "", troubles }: LinkPageProps): VNode {
  const { words } = useView();
  const at = troubleAt(words, troubles);
  const hello = link.kind === "first" ? words("desk.link.hello.first") : words(`desk.link.hello.${link.kind}`, link);
  return (
    <form method="post" action={`/desk/link/${secret}`} class="stack gap" hx-boost="false">
      <p class="lead">{hello}</p>
      <FormProblem text={at.form} />
      {link.kind === "first" ? (
        <>
          <Field
            name="login"
            label={words("desk.link.login")}
            hint={words("desk.link.loginHint")}
            value={login}
            trouble={at.login}
            autocomplete="username"
            maxLength={32}
            required
          />
          <Field
            name="name"
            label={words("desk.link.name")}
            hint={words("desk.link.nameHint")}
            value={name}
            trouble={at.name}
            autocomplete="name"
            maxLength={40}
            required
          />
        </>
      ) : (
        <div class="field">
          <label for="field-login">{words("desk.link.login")}</label>
          <input id="field-login" type="text" autocomplete="username" value={link.login} readOnly />
        </div>
      )}
      <Field
        name="password"
        type="password"
        label={words("desk.link.password")}
        hint={words("desk.link.passwordHint")}
        trouble={at.password}
        autocomplete="new-password"
        required
      />
      <Field
        name="again"
        type="password"
        label={words("desk.link.again")}
        trouble={at.again}
        autocomplete="new-password"
        required
      />
      <p class="row">
        <button type="submit" class="main">
          {words("desk.link.submit")}
        </button>
      </p>
    </form>
  );
}

/** A link that was used, has run out, or never was: which of them, nobody is told. */
export function GonePage(): VNode {
  const { words } = useView();
  return (
    <div class="stack gap">
      <p>{words("desk.link.gone")}</p>
      <p>
        <a href="/desk/sign-in">{words("desk.link.toSignIn")}</a>
      </p>
    </div>
  );
}
