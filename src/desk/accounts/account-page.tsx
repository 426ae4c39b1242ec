import type { ComponentChildren, VNode } from "preact";
import type { Account, Match } from "../../assistant/desk-ports/accounts.js";
import { mayGrant } from "../../domain/staff.js";
import type { Desk } from "../desk.js";
import { Csrf } from "../parts/csrf.js";
import { Field } from "../parts/field.js";
import { PostButton } from "../parts/post-button.js";
import { useView } from "../view.js";
import { agencyName } from "./agency-name.js";
import { FormProblem } from "./form-problem.js";
import { type FormTrouble, troubleAt } from "./form-trouble.js";
import { State } from "./list-page.js";
import { Matches } from "./matches.js";
import { Placing } from "./placing.js";

export interface AccountProps {
  readonly account: Account;
  readonly agencies: Desk["agencies"];
  readonly matches: readonly Match[];
  readonly trouble?: FormTrouble;
}

/** One account: what it may do, a new link, shutting it out. */
export function AccountPage({ account, agencies, matches, trouble }: AccountProps): VNode {
  const { words, who } = useView();
  const own = account.id === who?.id;
  const mine = who !== undefined && mayGrant(who.role, account.role);
  return (
    <>
      <p>
        <a href="/desk/accounts">{words("desk.accounts.back")}</a>
      </p>
      <dl class="facts">
        <dt>{words("desk.accounts.login")}</dt>
        <dd>{account.login}</dd>
        <dt>{words("desk.accounts.role")}</dt>
        <dd>{words(`desk.role.${account.role}`)}</dd>
        <dt>{words("desk.accounts.agency")}</dt>
        <dd>{agencyName({ agencies, words }, account.agency)}</dd>
        <dt>{words("desk.accounts.state")}</dt>
        <dd>
          <State account={account} />
        </dd>
      </dl>
      <FormProblem text={troubleAt(words, trouble).form} />
      {mine ? <ChangeForm account={account} agencies={agencies} trouble={trouble} /> : <ReadOnly />}
      {mine && !own && matches.length > 0 ? <MatchesPart account={account} matches={matches} /> : null}
      {mine && !own && account.state !== "disabled" ? <LinkPart account={account} /> : null}
      {mine && !own ? <ShutPart account={account} /> : null}
    </>
  );
}

function ReadOnly(): VNode {
  return <p class="hint">{useView().words("desk.accounts.readOnly")}</p>;
}

function ChangeForm({
  account,
  agencies,
  trouble,
}: {
  account: Account;
  agencies: Desk["agencies"];
  trouble: FormTrouble | undefined;
}): VNode {
  const { words } = useView();
  return (
    <form method="post" action={`/desk/accounts/${account.id}`} class="stack gap">
      <h2>{words("desk.accounts.change")}</h2>
      <Csrf />
      <Field
        name="name"
        label={words("desk.accounts.name")}
        hint={words("desk.link.nameHint")}
        value={account.name}
        trouble={troubleAt(words, trouble).name}
        maxLength={40}
        required
      />
      <Placing role={account.role} agency={account.agency} agencies={agencies} />
      <p class="row">
        <button type="submit" class="main">
          {words("desk.accounts.save")}
        </button>
      </p>
    </form>
  );
}

function MatchesPart({ account, matches }: { account: Account; matches: readonly Match[] }): VNode {
  const { words } = useView();
  return (
    <Part title={words("desk.matches.title")}>
      <p class="hint">{words("desk.matches.undoMeans")}</p>
      <Matches matches={matches} action={`/desk/accounts/${account.id}/unmatch`} />
    </Part>
  );
}

function LinkPart({ account }: { account: Account }): VNode {
  const { words } = useView();
  return (
    <Part title={words("desk.accounts.reset")}>
      <p class="hint">{words(`desk.accounts.${account.state === "active" ? "resetMeans" : "resetInvited"}`)}</p>
      <PostButton action={`/desk/accounts/${account.id}/reset`}>{words("desk.accounts.resetSubmit")}</PostButton>
    </Part>
  );
}

function ShutPart({ account }: { account: Account }): VNode {
  const { words } = useView();
  const act = account.state === "disabled" ? "enable" : "disable";
  return (
    <Part title={words(`desk.accounts.${act}`)}>
      <p class="hint">{words(`desk.accounts.${act}Means`)}</p>
      <PostButton
        action={`/desk/accounts/${account.id}/${act}`}
        {...(act === "disable" ? { look: "danger" as const } : {})}
      >
        {words(`desk.accounts.${act}Submit`)}
      </PostButton>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }): VNode {
  return (
    <section class="gap">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
