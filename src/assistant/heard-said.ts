import type { Heard } from "../conversation/hear.js";
import { type Asked, askedKinds, type Reading } from "../conversation/reading.js";
import type { Conversation } from "../conversation/state.js";
import type { Act } from "../dialog/say.js";
import { usualLanguage } from "../domain/languages.js";
import { readAsked } from "../language/asked-beside.js";
import { wantsThatToo } from "../language/asks-too.js";
import { asksWhatThereIs } from "../language/asks-what.js";
import { saysBothPlaces } from "../language/both-places.js";
import { readCallbackNot, readCallbackTime } from "../language/callback-times.js";
import { cannotChoose } from "../language/cannot-choose.js";
import { demandsErasure } from "../language/erase-demand.js";
import { readFirmSize } from "../language/firm-size.js";
import { readLanguageWish } from "../language/language-wish.js";
import { readLinkWish } from "../language/link-wish.js";
import { takesInstead } from "../language/takes-instead.js";
import { readTakingPartWish } from "../language/taking-part-wish.js";
import { readToStaff } from "../language/to-staff.js";
import { wantsToMend } from "../language/wants-to-mend.js";
import { readRemark } from "../understanding/remarks/read-remark.js";
import { anybody } from "../understanding/said.js";
import type { Words } from "../words/words.js";
import { typedButton } from "./typed-button.js";

/** What somebody typed, or the button that they pressed. */
export interface SaidNow {
  readonly text: string;
  readonly press?: { readonly act?: Act } | undefined;
  readonly unseen?: true | undefined;
}

/** A message as a turn hears it: its reading, with all that the readers of single wishes make of its words. */
export function heardSaid(words: Words, said: SaidNow, reading: Reading, conversation: Conversation): Heard {
  const { owner, choices } = conversation;
  const act = said.press?.act;
  const { text, unseen } = said;
  const unnamed = withoutNameGiven(text, reading, conversation);
  const link = act ? undefined : readLinkWish(text);
  const takingPart = act ? undefined : readTakingPartWish(unnamed);
  const language = act ? undefined : readLanguageWish(text);
  const typed = typedButton(words, choices, text);
  // The very words of a button are that button, whatever else they could mean.
  const mends = !act && !typed && wantsToMend(text);
  const lost = askedIn(conversation) === "choice" && cannotChoose(text);
  const remarked = act || typed || mends ? undefined : readRemark(unnamed, askedIn(conversation));
  const remark = lost && remarked?.kind === "ponders" ? undefined : remarked;
  const asks = act || typed ? undefined : readAsked(unnamed);
  const firmSize = act || typed ? undefined : readFirmSize(unnamed);
  return {
    text,
    reading: mends ? { ...reading, intent: "correct", confidence: plainly } : reading,
    ...(mends ? { mends: true as const } : {}),
    ...(act === undefined && takesInstead(text) ? { instead: true as const } : {}),
    ...(firmSize ? { firmSize } : {}),
    ...(act === undefined && saysBothPlaces(unnamed) ? { bothPlaces: true as const } : {}),
    ...(act ? { press: act } : {}),
    ...(unseen ? { unseen } : {}),
    ...(link ? { link } : {}),
    ...(takingPart ? { takingPart } : {}),
    ...(remark ? { remark } : {}),
    ...(asks ? { asks } : {}),
    ...(act === undefined && asksWhatThereIs(text) ? { asksWhat: true as const } : {}),
    ...(act === undefined && wantsThatToo(text) ? { too: true as const } : {}),
    ...(language && language !== (conversation.language ?? usualLanguage) ? { language } : {}),
    ...(owner === "assistant" ? {} : aboutStaff(text, typed)),
  };
}

/** 안경민 can read well: in the letters of a name that was asked for nothing else is heard. */
function withoutNameGiven(text: string, { slots: { name } }: Reading, conversation: Conversation): string {
  return askedIn(conversation) === "name" && name !== undefined && name.length > 2 ? text.replace(name, anybody) : text;
}

/** How sure what is read by its very words is. */
const plainly = 0.9;

/** The kind of the question that is open, as the readers name it. */
function askedIn({ open }: Conversation): Asked | undefined {
  return askedKinds.find((kind) => kind === open?.kind);
}

/** What only somebody who waits for staff, or talks with them, can mean. */
function aboutStaff(
  text: string,
  typed: Act | undefined,
): Pick<Heard, "toStaff" | "callback" | "callbackNot" | "typed" | "demands"> {
  const toStaff = readToStaff(text);
  const callback = readCallbackTime(text);
  const callbackNot = readCallbackNot(text);
  return {
    ...(toStaff ? { toStaff } : {}),
    ...(callback ? { callback } : {}),
    ...(callbackNot ? { callbackNot } : {}),
    ...(typed ? { typed } : {}),
    ...(demandsErasure(text) ? { demands: "erase" } : {}),
  };
}
