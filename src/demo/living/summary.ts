import { registrationStates } from "../../domain/registration.js";
import { listHandoffs } from "../../store/handoffs.js";
import { listRegistrations } from "../../store/registrations.js";
import { reading, type Store } from "../../store/transaction.js";
import { inStates, type Row } from "../summary.js";

/** How many applications stand where, and how many wait for a counsellor. */
export async function livingRows(store: Store): Promise<readonly Row[]> {
  const [all, handoffs] = await reading(store, async (tx) => [await listRegistrations(tx), await listHandoffs(tx)]);
  const states = registrationStates.flatMap((state): Row[] => {
    const count = inStates(all, state);
    return count > 0 ? [[`applications ${state}`, count]] : [];
  });
  return [
    ["applications", all.length],
    ...states,
    ["hand-offs that wait", handoffs.filter(({ state }) => state !== "closed").length],
    ["hand-offs closed", handoffs.filter(({ state }) => state === "closed").length],
  ];
}
