import { z } from "zod";
import { type ChoicePlace, readPlace } from "../../words/fit/choice-place.js";

/** Longest message a person can send, in UTF-16 units. */
export const longestText = 4_000;

export const menuItems = ["restart", "staff", "help"] as const;
export type MenuItem = (typeof menuItems)[number];

/** Buttons of the page that ask for another language. */
const languageItems = ["english", "korean"] as const;
export type LanguageItem = (typeof languageItems)[number];

/** What a form of the page sent. `event` names the form as it was rendered: the same again has no second effect. */
export type Posted =
  | { readonly kind: "text"; readonly event: string; readonly text: string }
  | { readonly kind: "menu"; readonly event: string; readonly item: MenuItem }
  | { readonly kind: "language"; readonly event: string; readonly item: LanguageItem }
  | { readonly kind: "choice"; readonly event: string; readonly place: ChoicePlace };

/** The name of a form as it was rendered. */
export const eventForm = z.string().regex(/^[\w-]{16,64}$/);
const event = eventForm;
const form = z.union([
  z.object({ event, pick: z.string().max(40) }),
  z.object({ event, text: z.string().transform((text) => text.replace(/\r\n?/g, "\n")) }),
]);

/** Reads a form; null when it is none of ours. */
export function readPosted(fields: URLSearchParams): Posted | null {
  const read = form.safeParse(Object.fromEntries(fields));
  if (!read.success) return null;
  if ("text" in read.data) return { kind: "text", ...read.data };
  const { event, pick } = read.data;
  const item = menuItems.find((one) => one === pick);
  if (item !== undefined) return { kind: "menu", event, item };
  const language = languageItems.find((one) => one === pick);
  if (language !== undefined) return { kind: "language", event, item: language };
  const place = readPlace(pick);
  return place === undefined ? null : { kind: "choice", event, place };
}
