import type { AccountTrouble } from "../../assistant/desk-ports/accounts.js";
import type { Words } from "../words.js";

/** What can be wrong with a form about an account. `passwordsDiffer` is seen here: the house is told one of the two. */
export type FormTrouble = AccountTrouble | "passwordsDiffer";

type Place = "code" | "login" | "name" | "old" | "password" | "again" | "form";

/** Which field a trouble belongs to; `form` is none of them. */
const places: Readonly<Record<FormTrouble, Place>> = {
  loginTaken: "login",
  loginForm: "login",
  nameEmpty: "name",
  residentNumber: "form",
  passwordShort: "password",
  passwordCommon: "password",
  passwordWrong: "old",
  passwordsDiffer: "again",
  unknown: "form",
  notYours: "form",
  disabled: "form",
  lastAdministrator: "form",
  linkGone: "form",
  codeWrong: "code",
  codeWait: "code",
  busy: "form",
};

/** Troubles in words, each at the place it belongs to. */
export function troubleAt(
  words: Words,
  troubles: FormTrouble | readonly FormTrouble[] | undefined,
): Partial<Record<Place, string>> {
  const all = troubles === undefined ? [] : [troubles].flat();
  return Object.fromEntries(all.map((trouble) => [places[trouble], words(`desk.accountTrouble.${trouble}`)]));
}
