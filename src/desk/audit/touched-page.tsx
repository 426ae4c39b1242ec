import type { VNode } from "preact";
import type { Account } from "../../assistant/desk-ports/accounts.js";
import type { AuditPort } from "../../assistant/desk-ports/audit.js";
import { Empty } from "../parts/empty.js";
import { Select } from "../parts/select.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { auditPath } from "./wish.js";

type Touched = Awaited<ReturnType<AuditPort["touched"]>>;

interface TouchedProps {
  readonly accounts: readonly Account[];
  readonly account: string;
  /** Undefined until an account was chosen. */
  readonly touched: Touched | undefined;
}

/** "Whose rows did this account touch": the question that follows a lost password. */
export function TouchedPage({ accounts, account, touched }: TouchedProps): VNode {
  const { words } = useView();
  return (
    <>
      <p>{words("desk.audit.touched.text")}</p>
      <form method="get" action="/desk/audit/touched" class="row">
        <Select
          name="account"
          label={words("desk.audit.touched.account")}
          value={account}
          options={accounts.map(({ id, name, login }) => ({ value: id, label: `${name} (${login})` }))}
        />
        <button type="submit" class="main">
          {words("desk.audit.touched.show")}
        </button>
      </form>
      {touched === undefined ? null : <Rows account={account} touched={touched} />}
      <p>
        <a href="/desk/audit">{words("desk.audit.back")}</a>
      </p>
    </>
  );
}

function Rows({ account, touched }: { account: string; touched: Touched }): VNode {
  const { words } = useView();
  if (touched.length === 0) return <Empty title={words("desk.audit.touched.none")} />;
  return (
    <>
      <h2 id="touched">{words("desk.audit.touched.count", { count: touched.length })}</h2>
      <div class="scroll">
        <table aria-labelledby="touched">
          <thead>
            <tr>
              <th scope="col">{words("desk.audit.column.subject")}</th>
              <th scope="col">{words("desk.audit.touched.times")}</th>
              <th scope="col">{words("desk.audit.touched.lastAt")}</th>
            </tr>
          </thead>
          <tbody>
            {touched.map(({ subject, times, lastAt }) => (
              <tr key={subject}>
                <th scope="row">
                  <a href={auditPath({ actor: account, subject })}>{subject}</a>
                </th>
                <td>{times}</td>
                <td>
                  <When at={lastAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
