import type { AccountTrouble } from "../desk-ports/accounts.js";
import type { Parts } from "../parts.js";
import { isFree } from "../staff-words.js";

/** NIST SP 800-63B asks for 8 at least and no rules of composition; ten is what a desk with people's data can ask. */
const shortest = 10;

/** What is tried first, of those long enough. Compared in lower case. */
const common: ReadonlySet<string> = new Set([
  ...["1234567890", "0123456789", "0987654321", "12345678910", "1234567891", "9876543210", "1029384756", "1357924680"],
  ...[
    "qwertyuiop",
    "qwerty1234",
    "qwerty12345",
    "qwerty123456",
    "qwer1234!!",
    "qwer1234!@",
    "qwer123456",
    "asdf123456",
  ],
  ...[
    "asdfghjkl;",
    "asdfqwer1234",
    "zxcvbnm123",
    "1q2w3e4r5t",
    "1q2w3e4r5t6y",
    "q1w2e3r4t5",
    "1qaz2wsx3edc",
    "a1b2c3d4e5",
  ],
  ...["password12", "password123", "password1234", "password123!", "passw0rd123", "p@ssw0rd123", "p@ssword123"],
  ...[
    "abcdefghij",
    "abcd123456",
    "abcde12345",
    "abc1234567",
    "a123456789",
    "aa12345678",
    "admin12345",
    "administrator",
  ],
  ...[
    "administrator1",
    "iloveyou12",
    "iloveyou123",
    "welcome123",
    "letmein123",
    "changeme123",
    "dkssudgktpdy",
    "gksrnrdls12",
  ],
  ...[
    "tkfkdgody12",
    "tkfkdgo1004",
    "rhdydwlqrnl",
    "asdfasdf12",
    "asdf1234!@",
    "test123456",
    "ieum123456",
    "korea123456",
  ],
]);

/** The password as it counts: the same characters however they were typed. */
function plain(password: string): string {
  return password.normalize("NFKC").toLowerCase();
}

/** What is wrong with a password for the account of `login`, if anything. */
export function passwordTrouble(password: string, login: string): AccountTrouble | undefined {
  const chosen = plain(password);
  if ([...chosen].length < shortest) return "passwordShort";
  const repeats = /^(.{1,5})\1+.{0,4}$/u.test(chosen);
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, "");
  const isTheLogin = chosen.startsWith(login) && letters(chosen) === letters(login);
  return common.has(chosen) || repeats || isTheLogin ? "passwordCommon" : undefined;
}

/** A login as it is kept: people write it with capitals or blanks around it. */
export function readLogin(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

export function isLogin(login: string): boolean {
  return /^[a-z0-9._-]{3,32}$/.test(login);
}

/** A name as people in the talk will see it: in one line, without what cannot be seen, and not endless. */
export function readName(typed: string): string {
  const seen = typed.normalize("NFC").replace(/[\p{C}\s]+/gu, " ");
  return [...seen.trim()].slice(0, 40).join("").trim();
}

/** What is wrong with a login or name, as they are read, if anything: both stand in lists, and people in the talk see the name. */
export function namingTrouble(
  house: Pick<Parts, "hasResidentNumber">,
  { login, name }: { readonly login?: string; readonly name: string },
): AccountTrouble | undefined {
  if (login !== undefined && !isLogin(login)) return "loginForm";
  if (name === "") return "nameEmpty";
  return isFree(house, `${login ?? ""}\n${name}`) ? undefined : "residentNumber";
}
