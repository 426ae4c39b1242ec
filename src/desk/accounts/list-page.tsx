import type { VNode } from "preact";
import type { Account } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { Empty } from "../parts/empty.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { agencyName } from "./agency-name.js";

/** Who works here, those who are shut out at the end. */
export function AccountsPage({
  accounts,
  agencies,
}: {
  accounts: readonly Account[];
  agencies: Desk["agencies"];
}): VNode {
  const { words } = useView();
  const order = [...accounts.filter(({ state }) => state !== "disabled"), ...accounts.filter(isDisabled)];
  return (
    <>
      <p class="row under">
        <a class="button main" href="/desk/accounts/new">
          {words("desk.accounts.invite")}
        </a>
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {["name", "place", "state", "seenAt"].map((column) => (
                <th key={column} scope="col">
                  {words(`desk.accounts.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.map((account) => (
              <Line key={account.id} account={account} agencies={agencies} />
            ))}
          </tbody>
        </table>
      </div>
      {accounts.length < 2 ? <Empty title={words("desk.accounts.onlyYou")} /> : null}
    </>
  );
}

function Line({ account, agencies }: { account: Account; agencies: Desk["agencies"] }): VNode {
  const { words, who } = useView();
  return (
    <tr data-row>
      <th scope="row">
        <a href={`/desk/accounts/${account.id}`} data-open>
          {account.name}
        </a>{" "}
        {account.id === who?.id ? <span class="badge">{words("desk.accounts.me")}</span> : null}
        <span class="quiet">{account.login}</span>
      </th>
      <td>
        {words(`desk.role.${account.role}`)}{" "}
        <span class="quiet">{agencyName({ agencies, words }, account.agency)}</span>
      </td>
      <td>
        <State account={account} />
      </td>
      <td>{account.seenAt ? <When at={account.seenAt} how="ago" /> : words("desk.accounts.never")}</td>
    </tr>
  );
}

/** How an account stands, and until when it is locked. */
export function State({ account: { state, lockedUntil } }: { account: Account }): VNode {
  const { words } = useView();
  return (
    <>
      {words(`desk.accountState.${state}`)}{" "}
      {lockedUntil ? (
        <span class="badge late">{words("desk.accounts.lockedUntil", { until: lockedUntil })}</span>
      ) : null}
    </>
  );
}

function isDisabled({ state }: Account): boolean {
  return state === "disabled";
}
