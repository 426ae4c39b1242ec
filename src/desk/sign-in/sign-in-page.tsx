import type { VNode } from "preact";
import { FormProblem } from "../accounts/form-problem.js";
import { Field } from "../parts/field.js";
import { useView } from "../view.js";

export interface SignInProps {
  readonly login?: string;
  readonly next: string;
  /** What is wrong, in words; `wrong`: with what was typed, `later`: with the moment. */
  readonly trouble?: { readonly kind: "wrong" | "later"; readonly text: string };
}

/** The door. A real page load, not a swap, so that password managers see it. */
export function SignInPage({ login = "", next, trouble }: SignInProps): VNode {
  const { words } = useView();
  const wrong = trouble?.kind === "wrong" ? trouble.text : undefined;
  return (
    <form method="post" action="/desk/sign-in" class="stack gap" hx-boost="false">
      <p>{words("desk.signIn.hello")}</p>
      <FormProblem text={trouble?.kind === "later" ? trouble.text : undefined} />
      <input type="hidden" name="next" value={next} />
      <Field
        name="login"
        label={words("desk.signIn.login")}
        value={login}
        autocomplete="username"
        maxLength={64}
        required
        {...(login === "" ? { autofocus: true as const } : {})}
      />
      <Field
        name="password"
        type="password"
        label={words("desk.signIn.password")}
        autocomplete="current-password"
        trouble={wrong}
        required
        {...(login === "" ? {} : { autofocus: true as const })}
      />
      <p class="row">
        <button type="submit" class="main">
          {words("desk.signIn.submit")}
        </button>
      </p>
      <p class="quiet">{words("desk.signIn.forgotten")}</p>
    </form>
  );
}
