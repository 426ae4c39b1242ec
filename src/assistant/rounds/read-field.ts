import type { Wrong } from "../desk-ports/rounds.js";

/** A field as it was read, or why it cannot be; what the schema refuses is found later. */
export type ReadField<T> =
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "wrong"; readonly wrong: Wrong };

export function fieldOfWrong(
  field: string,
  problem: string,
  fill?: Readonly<Record<string, string>>,
): { readonly kind: "wrong"; readonly wrong: Wrong } {
  return { kind: "wrong", wrong: { field, problem, ...(fill ? { with: fill } : {}) } };
}

/** A number as people type it: "1,200", "12명". Empty is no number. */
export function readNumber(field: string, text: string): ReadField<number | undefined> {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s,]/g, "")
    .replace(/(?<=\d)[%\p{Script=Hangul}]{1,3}$/u, "");
  if (plain === "") return { kind: "read", value: undefined };
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return fieldOfWrong(field, "notANumber");
  return { kind: "read", value: Number(plain) };
}

/** The fields that were read, without those that are empty; everything that could not be. */
export function allRead<T extends Readonly<Record<string, ReadField<unknown>>>>(
  fields: T,
): { readonly wrong: readonly Wrong[]; readonly values: Readonly<Record<string, unknown>> } {
  const wrong: Wrong[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === "wrong") wrong.push(field.wrong);
    else if (field.value !== undefined) values[name] = field.value;
  }
  return { wrong, values };
}

export function readText(text: string | undefined): ReadField<string | undefined> {
  const plain = (text ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
  return { kind: "read", value: plain === "" ? undefined : plain };
}

/** Both days, or neither. */
export function readPeriod(
  from: string,
  to: string,
): ReadField<{ readonly from: string; readonly to: string } | undefined> {
  const period = { from: from.trim(), to: to.trim() };
  return { kind: "read", value: period.from === "" && period.to === "" ? undefined : period };
}
