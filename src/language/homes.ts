import type { SaidPlace } from "./places.js";

/** Where somebody lives and where they work, as far as a text says. */
export interface Homes {
  readonly residence?: string;
  readonly workplace?: string;
}

/** What a place means when no cue word tells. `neither`: the place is only mentioned ("서울에서 하는 모임"). */
export type Otherwise = "residence" | "workplace" | "neither";

const workBefore =
  /(?:회사|직장|사무실|본사|가게|공장|매장|사업장|근무지|일터|업체|일하는\s?곳|다니는\s?곳|저희는|우리는|사업체|식당)(?:은|는|이|가|도|위치는|\s?주소는|\s?주소를|\s?소재지는)?\s?(?:지금|현재)?\s?$/;
const workAfter =
  /^(?:시|구|군)?\s?(?:에\s?있는\s?[가-힣\s]{0,8}(?:회사|기업|업체|공장|가게|식당|직장|병원|센터|학교|사무실|카페|업체|제조|부품|매장)|에서\s?(?:[가-힣]{1,6}\s?)?(?:일|근무|가게|장사|사업|회사|직장|공장|식당|카페|매장|미용실|운영|다니)|소재|(?:으로|로)\s?(?:출퇴근|출근|다니|다녀)|쪽\s?(?:회사|직장|중소)|\s?(?:중소기업|회사|직장|업체|공장|사무실|본사)|에\s?(?:직장|회사|사무실))/;
const homeBefore = /(?:집|사는\s?곳|사는\s?데|거주지|집주소|주소|주소지|동네)(?:은|는|이|가|도)?\s?(?:지금|현재)?\s?$/;
const homeAfter =
  /^(?:시|구|군)?\s?(?:쪽)?(?:에|에서)?\s?(?:계속|지금|현재|혼자|쭉)?\s?(?:사는|살|삽|산다|산데|사세|사시|사십|거주|주민|시민|토박이|사람|집이)/;
const elsewhere =
  /^\s?(?:(?:사는\s?)?(?:사람|시민|주민|거주자|분)(?:들)?\s?(?:만|이어야|이\s?아니)|사람이\s?아니|에서\s?(?:하는|할|열리|여는|진행|배우|들을|참여|모이|대학|학교|태어|자라)|에\s?(?:뭐|어떤|무슨)|출신|에서\s?나|공항)/;
const elsewhereBefore = /(?:고향|본가|친정|시댁|출신|태어난\s?곳)(?:은|는|이|가)?\s?$/;

/** Tells home from work by the words around each place; a later word on the same thing wins, unless it says less. */
export function readHomes(text: string, places: readonly SaidPlace[], otherwise: Otherwise): Homes {
  let homes: { residence?: string; workplace?: string } = {};
  places.forEach((p, i) => {
    if (p.turnedDown) return;
    const role = roleOf(text, p, places[i + 1], otherwise);
    if (role === "neither") return;
    const known = homes[role];
    homes = { ...homes, [role]: known?.startsWith(`${p.place} `) ? known : p.place };
  });
  return homes;
}

function roleOf(text: string, place: SaidPlace, next: SaidPlace | undefined, otherwise: Otherwise): Otherwise {
  const before = text.slice(Math.max(0, place.start - 14), place.start);
  const after = text.slice(place.end, Math.min(next?.start ?? text.length, place.end + 24));
  if (elsewhere.test(after) && /^\s?(?:사는\s?)?(?:사람|시민|주민|거주자|분)/.test(after)) return "neither";
  if (homeAfter.test(after) && !/^\s?에서\s?사업/.test(after)) return "residence";
  if (workAfter.test(after)) return "workplace";
  if (homeBefore.test(before)) return "residence";
  if (workBefore.test(before)) return "workplace";
  if (elsewhere.test(after) || elsewhereBefore.test(before)) return "neither";
  const clause = text.slice(0, place.start);
  const home = lastIndex(clause, /집(?:은|이|도)|사는\s?곳/g);
  const work = lastIndex(clause, /(?:회사|직장)(?:는|가|은|이|도)/g);
  if (home >= 0 || work >= 0) return home > work ? "residence" : "workplace";
  return otherwise;
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
