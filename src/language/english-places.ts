import { sidos, sigungusOf } from "../domain/regions.js";
import { placeInEnglish } from "./romanised.js";

/** Every 시도 and 시군구 as facts have it → as it is written in English. */
export function placesInEnglish(): ReadonlyMap<string, string> {
  return new Map(
    sidos
      .flatMap((sido) => [sido, ...sigungusOf(sido).map((district) => `${sido} ${district}`)])
      .map((place) => [place, placeInEnglish(place)]),
  );
}

/**
 * A place that is named in Latin letters: "Songpa-gu, Seoul" → "서울 송파구". Of a district whose name several cities have, and
 * no city is named, only the district: which one is meant is asked.
 */
export function readEnglishPlace(text: string): string | undefined {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[a-z]+(?:-[a-z]+)?/g) ?? [];
  const said = new Set(words.flatMap((word, at) => [fold(word), fold(`${word}${words[at + 1] ?? ""}`)]));
  const sido = sidos.find((one) => said.has(fold(placeInEnglish(one))) || said.has(`${fold(placeInEnglish(one))}do`));
  const districts = sidos.flatMap((one) =>
    sigungusOf(one)
      .filter((name) => isSaid(name, said))
      .map((name) => ({ sido: one, name })),
  );
  const inSido = districts.filter((one) => one.sido === sido);
  const [first, ...more] = inSido.length > 0 ? inSido : sido === undefined ? districts : [];
  if (!first) return sido;
  return more.some(({ sido }) => sido !== first.sido) ? first.name : `${first.sido} ${first.name}`;
}

/** With its ending, or without where enough is left of it ("Songpa", not "Jung"). */
function isSaid(district: string, said: ReadonlySet<string>): boolean {
  const whole = fold(placeInEnglish(district));
  const bare = whole.replace(/(?:si|gun|gu)$/, "");
  return said.has(whole) || (bare.length > 4 && said.has(bare));
}

function fold(word: string): string {
  return word.replace(/[^a-z]/gi, "").toLowerCase();
}
