import type { Tx } from "./transaction.js";

export interface IssuedCertificate {
  /** As printed: year of issue and a running number. */
  readonly number: string;
  /** ISO instant. */
  readonly at: string;
}

/**
 * The certificate of an application; a new one, with the next number of the year, where there is none. One for each
 * application, whoever asks how often; no number twice, whichever processes give them out.
 */
export async function issueCertificate(
  tx: Tx,
  {
    registration,
    by,
    now,
    year,
  }: { readonly registration: string; readonly by: string; readonly now: Date; readonly year: string },
): Promise<IssuedCertificate> {
  for (;;) {
    const known = await findCertificate(tx, registration);
    if (known) return known;
    await tx.db
      .insertInto("certificates")
      .values({ number: await nextNumber(tx, year), registration, issued_by: by, issued_at: now.toISOString() })
      // Somebody else was given that number, or this application has one by now.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export async function findCertificate(tx: Tx, registration: string): Promise<IssuedCertificate | undefined> {
  return tx.db
    .selectFrom("certificates")
    .select(["number", "issued_at as at"])
    .where("registration", "=", registration)
    .executeTakeFirst();
}

/** `2026-0001`; from the ten-thousandth on it is longer, and still the last. */
async function nextNumber(tx: Tx, year: string): Promise<string> {
  const rows = await tx.db.selectFrom("certificates").select("number").where("number", "like", `${year}-%`).execute();
  const last = rows.reduce((most, { number }) => Math.max(most, Number(number.slice(year.length + 1))), 0);
  return `${year}-${String(last + 1).padStart(4, "0")}`;
}
