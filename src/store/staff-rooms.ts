import type { Tx } from "./transaction.js";

export interface StaffRoom {
  readonly agency: string;
  readonly room: string;
}

/** Gives an agency's staff a room, or takes it away (`undefined`). */
export async function setStaffRoom(
  tx: Tx,
  { channel, agency, room }: { readonly channel: string; readonly agency: string; readonly room: string | undefined },
): Promise<void> {
  if (room === undefined)
    await tx.db.deleteFrom("staff_rooms").where("channel", "=", channel).where("agency", "=", agency).execute();
  else
    await tx.db
      .insertInto("staff_rooms")
      .values({ channel, agency, room })
      .onConflict((conflict) => conflict.columns(["channel", "agency"]).doUpdateSet({ room }))
      .execute();
}

export async function staffRooms(tx: Tx, channel: string): Promise<readonly StaffRoom[]> {
  return tx.db
    .selectFrom("staff_rooms")
    .select(["agency", "room"])
    .where("channel", "=", channel)
    .orderBy("agency")
    .execute();
}

/** Ties somebody of a messenger to an account, or unties them (`undefined`). One of each: an earlier tie of either ends. */
export async function matchStaff(
  tx: Tx,
  { channel, member, account }: { readonly channel: string; readonly member: string; readonly account: string },
): Promise<void> {
  await unmatchStaff(tx, { channel, account });
  await tx.db
    .insertInto("staff_matches")
    .values({ channel, member, account })
    .onConflict((conflict) => conflict.columns(["channel", "member"]).doUpdateSet({ account }))
    .execute();
}

export async function unmatchStaff(
  tx: Tx,
  { channel, account }: { readonly channel: string; readonly account: string },
): Promise<void> {
  await tx.db.deleteFrom("staff_matches").where("channel", "=", channel).where("account", "=", account).execute();
}

export async function matchedAccount(tx: Tx, channel: string, member: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom("staff_matches")
    .select("account")
    .where("channel", "=", channel)
    .where("member", "=", member)
    .executeTakeFirst();
  return row?.account;
}

export async function staffMatches(
  tx: Tx,
  channel: string,
): Promise<readonly { readonly member: string; readonly login: string; readonly account: string }[]> {
  return tx.db
    .selectFrom("staff_matches")
    .innerJoin("accounts", "accounts.id", "staff_matches.account")
    .select(["staff_matches.member", "accounts.login", "staff_matches.account"])
    .where("channel", "=", channel)
    .orderBy("login")
    .execute();
}

/** Whom an account is matched to, in every messenger. */
export async function matchesOf(
  tx: Tx,
  account: string,
): Promise<readonly { readonly channel: string; readonly member: string }[]> {
  return tx.db
    .selectFrom("staff_matches")
    .select(["channel", "member"])
    .where("account", "=", account)
    .orderBy("channel")
    .orderBy("member")
    .execute();
}
