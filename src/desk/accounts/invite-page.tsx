import type { VNode } from "preact";
import type { Role } from "../../domain/staff.js";
import type { Desk } from "../desk.js";
import { Csrf } from "../parts/csrf.js";
import { Field } from "../parts/field.js";
import { useView } from "../view.js";
import { FormProblem } from "./form-problem.js";
import { type FormTrouble, troubleAt } from "./form-trouble.js";
import { Placing } from "./placing.js";

export interface InviteProps {
  readonly typed: {
    readonly name: string;
    readonly login: string;
    readonly role: Role;
    readonly agency: string | null;
  };
  readonly agencies: Desk["agencies"];
  readonly trouble?: FormTrouble;
}

/** Making an account for somebody. */
export function InvitePage({ typed, agencies, trouble }: InviteProps): VNode {
  const { words } = useView();
  const at = troubleAt(words, trouble);
  return (
    <form method="post" action="/desk/accounts/new" class="stack gap">
      <p class="hint">{words("desk.accounts.inviteMeans")}</p>
      <FormProblem text={at.form} />
      <Csrf />
      <Field
        name="name"
        label={words("desk.accounts.name")}
        hint={words("desk.link.nameHint")}
        value={typed.name}
        trouble={at.name}
        maxLength={40}
        required
      />
      <Field
        name="login"
        label={words("desk.accounts.login")}
        hint={words("desk.link.loginHint")}
        value={typed.login}
        trouble={at.login}
        maxLength={32}
        required
      />
      <Placing role={typed.role} agency={typed.agency} agencies={agencies} />
      <p class="row">
        <button type="submit" class="main">
          {words("desk.accounts.inviteSubmit")}
        </button>
        <a href="/desk/accounts">{words("desk.accounts.back")}</a>
      </p>
    </form>
  );
}
