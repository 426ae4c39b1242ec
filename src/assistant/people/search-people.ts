import { say } from "../../dialog/say.js";
import { maskName } from "../../language/mask-name.js";
import { readPhones } from "../../language/phones.js";
import {
  mostListed,
  peopleLately,
  peopleMarked,
  personById,
  programsOf,
  type Reach,
} from "../../store/people-search.js";
import { contactOf } from "../../store/person-contact.js";
import { personSummary } from "../../store/person-summary.js";
import type { Tx } from "../../store/transaction.js";
import type { PersonLine } from "../desk-ports/people.js";
import type { Parts } from "../parts.js";

export const peoplePerPage = 50;

/** A page of people: those whom the words find, or who wrote last. Bounded, however many there are. */
export async function searchPeople(
  tx: Tx,
  parts: Parts,
  reach: Reach,
  wish: { readonly text: string; readonly page: number },
): Promise<{ readonly lines: readonly PersonLine[]; readonly total: number }> {
  const found = await findPeople(tx, wish.text.normalize("NFKC").trim(), reach);
  const page = Math.min(Math.max(1, Math.trunc(wish.page) || 1), mostListed / peoplePerPage);
  const lines: PersonLine[] = [];
  for (const id of found.slice((page - 1) * peoplePerPage, page * peoplePerPage)) {
    const line = await lineOf(tx, parts, reach, id);
    if (line) lines.push(line);
  }
  return { lines, total: found.length };
}

/** Four digits are the end of a number; a whole number is one in any writing; the rest is an id, or a whole name. */
async function findPeople(tx: Tx, text: string, reach: Reach): Promise<readonly string[]> {
  if (text === "") return peopleLately(tx, reach);
  if (/^\d{4}$/.test(text)) return peopleMarked(tx, { kind: "phoneEnd", words: text }, reach);
  const [said] = readPhones(text);
  if (said && said.end - said.start >= text.length - 2)
    return peopleMarked(tx, { kind: "phone", words: said.phone }, reach);
  const byId = await personById(tx, text, reach);
  return byId === undefined ? peopleMarked(tx, { kind: "name", words: text }, reach) : [byId];
}

/** A person as a list may show them: nothing that a passer-by could call them by. */
async function lineOf(tx: Tx, { words }: Parts, reach: Reach, id: string): Promise<PersonLine | undefined> {
  const summary = await personSummary(tx, id, reach);
  if (!summary) return undefined;
  const { name, organisation, phone } = await contactOf(tx, id, programsOf(reach));
  const called = name ?? organisation;
  return {
    id,
    name: called === undefined ? "" : maskName(called),
    phone: phone === undefined ? "" : words.word(say("identity.maskedPhone", { phone })),
    ...summary,
  };
}
