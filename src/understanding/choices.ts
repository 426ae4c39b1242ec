import { readChoice } from "./choice.js";

/** Where one thing ends and the next begins: "교통이랑 시간이요", "1번, 3번", "1 3", "강사하고 장소", "교통과 시간". */
const between =
  /(?:(?<=\S)(?:이랑|랑|하고요?|이고|[와과])(?=\s)|(?<=번)(?:이랑|랑|하고|과)|그리고|[,·/&+]|\s및\s|(?<=\d번?)\s+(?=\d))/;

/** "교통, 시간은 별로고 강사요", "시간 말고": what is turned down, with what was listed before it in the same breath. */
const turnedDown =
  /^.*?(?:별로(?:였|이?고|예요|이고|지만|인데)?|아니고|아니라|말고|빼고|제외하고|싫고|안\s?좋고|나빴고|아쉽고|그저\s?그렇고|그냥\s?그렇고)(?=[\s,]|$)/;

/**
 * Which options a text names, where those are more than one; a part that names none of them is passed over, and what is
 * turned down is not picked, so that one alone can be left.
 */
export function readChoices(text: string, options: readonly string[]): readonly number[] {
  const left = wanted(text);
  const parts = left.split(between).filter((part) => part.trim() !== "");
  const fewest = left === text.trim() ? 2 : 1;
  if (parts.length < fewest) return [];
  const named = parts.flatMap((part) => readChoice(part.trim(), options) ?? []);
  const each = [...new Set(named)];
  return each.length >= fewest ? each : [];
}

function wanted(text: string): string {
  return text.replace(turnedDown, "").trim();
}
