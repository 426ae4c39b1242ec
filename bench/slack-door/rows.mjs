import { openStore } from "../../dist/src/store/open-store.js";
import { reading } from "../../dist/src/store/transaction.js";
import { masterKey } from "./house.mjs";

/** How many events stand in the store, what was done and what still waits. */
export async function inboxRows(url) {
  const { store } = await openStore({ url, masterKey });
  const [{ n }] = await reading(store, (tx) =>
    tx.db
      .selectFrom("inbox")
      .select((e) => e.fn.countAll().as("n"))
      .where("channel", "=", "slack")
      .execute(),
  );
  await store.close();
  return Number(n);
}
