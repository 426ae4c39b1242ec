import { readChoice } from "./choice.js";

/** Where one thing ends and the next begins: "교통이랑 시간이요", "1번, 3번", "1 3", "강사하고 장소", "교통과 시간". */
const between =
  /(?:(?<=\S)(?:이랑|랑|하고요?|이고|[와과])(?=\s)|(?<=번)(?:이랑|랑|하고|과)|그리고|[,·/&+]|\s및\s|(?<=\d번?)\s+(?=\d))/;

/** Which options a text names, where those are more than one; a part that names none of them is passed over. */
export function readChoices(text: string, options: readonly string[]): readonly number[] {
  const parts = text.split(between).filter((part) => part.trim() !== "");
  if (parts.length < 2) return [];
  const named = parts.flatMap((part) => readChoice(part.trim(), options) ?? []);
  const each = [...new Set(named)];
  return each.length > 1 ? each : [];
}
