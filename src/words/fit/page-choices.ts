import type { WordedChoice } from "../../conversation/message.js";
import type { Act } from "../../dialog/say.js";

/** Where a choice stands in the message as it was said, whatever fitting makes of it: in which card (null: in none), and which one. */
export interface ChoiceAt {
  readonly card: number | null;
  readonly index: number;
}

export interface PlacedChoice extends WordedChoice {
  readonly at: ChoiceAt;
}

/**
 * A choice as a platform shows it. `act`: pressing it is that; `full` is what was said by pressing it (`Incoming.press`).
 * `page`: pressing it changes nothing in the talk. Its button carries the message's `seq` and the page, and the channel
 * shows that page of the same stored message: nothing has to be remembered anywhere.
 */
export type FittedChoice =
  | { readonly kind: "act"; readonly label: string; readonly full: string; readonly act: Act; readonly at: ChoiceAt }
  | { readonly kind: "page"; readonly label: string; readonly page: number };

/** Words on the choices that turn pages. */
export interface PageWords {
  readonly more: string;
  readonly first: string;
}

/**
 * One page of choices, counted from 0, at most `most` of them with the one that turns the page; the last leads back to
 * the first. A page that there is not is the first: an old button finds something.
 */
export function pageOf(
  choices: readonly FittedChoice[],
  { most, page, words }: { readonly most: number; readonly page: number; readonly words: PageWords },
): readonly FittedChoice[] {
  if (choices.length <= most) return choices;
  const each = Math.max(1, most - 1);
  const pages = Math.ceil(choices.length / each);
  const now = page >= 0 && page < pages ? page : 0;
  const last = now === pages - 1;
  return [
    ...choices.slice(now * each, (now + 1) * each),
    { kind: "page", label: last ? words.first : words.more, page: last ? 0 : now + 1 },
  ];
}
