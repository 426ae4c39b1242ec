import { z } from "zod";
import { answer, type Heard, nothing, type Question } from "../../src/dialog/question.js";
import { type Say, say } from "../../src/dialog/say.js";
import { couldBeName, firmNameIn } from "../../src/domain/names.js";

type Named<K extends string> = { readonly [key in K]: string };

/** A person's name. Words that the reader did not take for a name are still taken when they could be one. */
export function personName(text: Say = say("identity.askName")): Question<Named<"name">> {
  return identity("name", text, z.string().min(1).max(40), (words) => (couldBeName(words) ? words : undefined));
}

/** As many digits are meant as a number, even where it cannot be one; "나이 59야" is not. */
const fewestDigits = 4;

/** A Korean phone number, digits only. Too few or too many digits are refused with an example. */
export function phoneNumber(): Question<Named<"phone">> {
  const base = identity("phone", say("identity.askPhone"), z.string().regex(/^0\d{8,10}$/), () => undefined);
  return {
    ...base,
    read(reply) {
      const heard = base.read(reply);
      const digits = reply.text.normalize("NFKC").match(/\d/g)?.length ?? 0;
      if (heard.kind === "nothing" && digits >= fewestDigits && Object.keys(reply.slots).length === 0)
        return { kind: "refused", why: say("identity.phoneOff") };
      return heard;
    },
  };
}

/** The name of the company that applies. */
export function organisation(): Question<{ organisation: string }> {
  return {
    kind: "text",
    text: say("identity.askOrganisation"),
    options: [],
    schema: z.object({ organisation: z.string().min(1).max(60) }),
    read(reply): Heard<{ organisation: string }> {
      const name = firmNameIn(reply.text);
      return name === undefined ? nothing : answer({ organisation: name });
    },
    takes: ["other", "inform", "find", "answer", "yes"],
  };
}

function identity<K extends "name" | "phone">(
  key: K,
  text: Say,
  shape: z.ZodType<string>,
  guess: (words: string) => string | undefined,
): Question<Named<K>> {
  const wrap = (value: string) => ({ [key]: value }) as Named<K>;
  return {
    kind: key,
    text,
    options: [],
    schema: z.object({ [key]: shape }) as unknown as z.ZodType<Named<K>>,
    fill: (known) => (typeof known[key] === "string" ? wrap(known[key]) : undefined),
    read(reply): Heard<Named<K>> {
      const said = reply.slots[key];
      if (typeof said === "string") return answer(wrap(said));
      // What says something else ("서울 송파구") is no name, however much it looks like one.
      const own = Object.keys(reply.slots).length === 0 && (reply.intent === "answer" || reply.intent === "other");
      const words = own ? guess(reply.text.trim()) : undefined;
      return words === undefined ? nothing : answer(wrap(words));
    },
    ...(key === "name" ? { takes: ["other"] } : {}),
  };
}
