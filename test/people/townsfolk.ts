import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { Parts } from "../../src/assistant/parts.js";
import { takeIn } from "../../src/assistant/receive.js";
import { drain } from "../../src/assistant/work.js";
import type { Role } from "../../src/domain/staff.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";

/** A person says these lines, one after another, each answered. */
export async function says(parts: Parts, conversation: string, ...lines: readonly string[]): Promise<void> {
  for (const text of lines) {
    await takeIn(parts, { channel: "web", conversation, eventId: parts.newId(), text });
    await drain(parts, conversation);
  }
}

/** What is asked besides where staff choose, left unsaid. */
export const skipsScreening = ["동의해요", "건너뛰기", "건너뛰기", "건너뛰기"] as const;

/** Somebody of 47 in Seoul applies to 소셜마케터 of 서울시50플러스재단, and gives a name and a number. */
export async function applies(
  parts: Parts,
  conversation: string,
  { name, phone }: { readonly name: string; readonly phone: string },
): Promise<string> {
  await says(parts, conversation, "47살이고 서울 송파구 살아요. 회사 그만두고 쉬는데 할 만한 게 있을까요?");
  await says(
    parts,
    conversation,
    "소셜마케터요",
    "네 신청할게요",
    "동의해요",
    `${name}이요`,
    phone,
    ...skipsScreening,
    "네 신청해 주세요",
  );
  return personOf(parts.store, conversation);
}

export async function personOf(store: Store, conversation: string): Promise<string> {
  const row = await reading(store, (tx) =>
    tx.db.selectFrom("conversations").select("person").where("id", "=", conversation).executeTakeFirst(),
  );
  if (!row?.person) throw new Error(`nobody is in ${conversation}`);
  return row.person;
}

/** A member of staff as the guard hands them to a port. */
export function member(id: string, role: Role, agency: string | null): SignedIn {
  return { id, name: `${id} 님`, role, agency, login: id, session: `s-${id}`, place: "10.0.0.7" };
}

/** The same, with an account in the store: so that the log can name them. */
export async function hired(store: Store, id: string, role: Role, agency: string | null): Promise<SignedIn> {
  const by = member(id, role, agency);
  await inTransaction(store, (tx) =>
    tx.db
      .insertInto("accounts")
      .values({
        id,
        login: id,
        name: by.name,
        role,
        agency,
        state: "active",
        password: null,
        failed: 0,
        locked_until: null,
        created_at: "2026-03-02T00:00:00.000Z",
        changed_at: "2026-03-02T00:00:00.000Z",
      })
      .execute(),
  );
  return by;
}

/** Who did what to what, for what, in order; and from where, where it is not the usual place. */
export async function audited(store: Store): Promise<readonly string[]> {
  const rows = await reading(store, (tx) => tx.db.selectFrom("audit").selectAll().orderBy("seq").execute());
  return rows.map(({ actor, action, subject, why, place }) =>
    [actor, action, subject, ...(why ? [why] : []), ...(place === "10.0.0.7" ? [] : [place])].join(" "),
  );
}
