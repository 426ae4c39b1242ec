import { phrasebook } from "./phrases.js";
import type { SaidPlace } from "./places.js";

/** Where somebody lives and where they work, as far as a text says. */
export interface Homes {
  readonly residence?: string;
  readonly workplace?: string;
}

/** What a place means when no cue word tells. `neither`: the place is only mentioned ("서울에서 하는 모임"). */
export type Otherwise = "residence" | "workplace" | "neither";

const say = phrasebook({
  suffix: "시 구 군",
  firm: "회사 기업 업체 공장 가게 식당 직장 병원 센터 학교 사무실 카페 제조 부품 매장 출판사 법인 스타트업",
  job: "일 근무 가게 장사 사업 회사 직장 공장 식당 카페 매장 미용실 운영 다니 IT",
  site: "회사 직장 사무실 본사 가게 공장 매장 사업장 근무지 일터 업체 일하는_곳 다니는_곳 일하는\\s데 다니는\\s데 (?<![가-힣])일은 저희는 우리는 사업체 식당",
  home: "집 사는_곳 사는\\s데 사는데(?=[는가]) 살고_있는\\s?[데곳] 거주지 집주소 주소 주소지 동네",
  of: "은 는 이 가 도 위치는 _주소는 _주소를 _소재지는",
  still: "계속 지금 현재 혼자 쭉",
  folk: "사람 시민 주민 거주자 분",
});

/** "회사는 …" */
const workBefore = say("<site><of>?_(지금|현재)?_$", "<site>_?(위치|주소|소재지|장소)(는|은|가|도|를|을)?_$");
/** "…에 있는 회사", "…에서 일해요", "… 소재" */
const workAfter = say(
  "^<suffix>?_에_있는_[가-힣\\s]{0,8}<firm> ^<suffix>?_에서_([가-힣]{1,6}_)?<job> ^<suffix>?_(에서|서)_(?!모임|교육|수업|자취|혼자|생활|공부|대학|취업|구직|면접|운동|계속|지금)[가-힣]{2,8}(_[가-힣]{2,6})?_(하고_있|하는_(중|사람|스물|서른|마흔|쉰|예순|데|\\d)|합니다|해요|하는데|짓고|로_일|로_있) ^<suffix>?_소재",
  "^<suffix>?_(으로|로)_(출퇴근|출근|다니|다녀|다닙)",
  "^<suffix>?_쪽_(회사|직장|중소) ^<suffix>?_(중소기업|회사|직장|업체|공장|사무실|본사) ^<suffix>?_에_(직장|회사|사무실)",
);
/** "집은 …" */
const homeBefore = say("<home>(은|는|이|가|도)?_(지금|현재)?_$");
/** "… 살아요", "… 사는", "… 사람" */
const homeAfter = say(
  "^<suffix>?_쪽?(에|에서)?_(<still>_)?(사는|살|삽|산다|산데|사세|사시|사십|거주|주민|시민|토박이|사람|집이) ^<suffix>?_(이|가)_집",
);
/** "서울 사람만": of others, not of oneself. */
const ofOthers = say("^_(사는_)?<folk>들?_(만|이어야|이_아니) ^_사람이_아니 ^_에?_살아야");
/** "서울에서 하는 모임", "부산 출신" */
const elsewhere = say(
  "^_(옆|밖) ^(으로|로)_(취직|이직|취업|가고_싶) ^에만_있 ^_쪽?_?인(가요|지요?)_ ^_에서(만|도)?_(하는|할|하나|해요|합니|열리|여는|진행|배우|들을|참여|모이|대학|학교|태어|자라|나) ^_에_(뭐|어떤|무슨) ^_출신 ^공항 ^(으로|로)_(가요|가는|갈|이사_?(가|갈|예정|하려|할(?!게)|계획)|옮기(?!었|고_살))",
);
const elsewhereBefore = say("(고향|본가|친정|시댁|출신|태어난_곳)(은|는|이|가)?_$");

/** "부산에서 가게 하다 접고": where somebody worked. */
const workedThere = say("^<suffix>?_(에서|서)_[^.,]{0,12}(다니다|다녔|하다가?_|하시다|일하다|근무하다|일했|근무했)");
/** "전에는 부산에서", "예전에 인천에서": where somebody was, not where they are. */
const formerly = say("(전에|예전에|옛날에|그전에)는?_$");
/** "다음 달 서울로 이사 예정이에요" */
/** "동작으로 이사했어요": where somebody lives now. */
const moved = say(
  "^<suffix>?_(으로|로)_(이사_?(했|왔|와서|와_|온_|온지|하고)|옮겼|옮기었|바뀌었|바뀌|바꿔|바꼈|수정|변경)",
);
/** "관악에서 동작으로": where somebody moved away from. */
const movedFrom = say("^<suffix>?_에서_[가-힣]{2,8}_[가-힣]{0,6}(으로|로)_(이사|옮|바|변경|수정)");
const moving = say("^(으로|로)_이사_?(가려|갈|예정|하려|할|계획|하면|가면)");

/** A place that stands, and what the words around it make of it. */
export interface PlacedPlace {
  readonly place: string;
  readonly role: Otherwise;
  /** Whether words say so, or it is only what a place mostly is. */
  readonly by: "words" | "custom";
  /** The text around it, for who weighs it again. */
  readonly before: string;
  readonly after: string;
}

/** Tells home from work by the words around each place. A place that is turned down is left out. */
export function placeEach(text: string, places: readonly SaidPlace[], otherwise: Otherwise): readonly PlacedPlace[] {
  return places.flatMap((p, i): PlacedPlace[] => {
    const role = roleOf(text, p, places[i + 1]);
    return p.turnedDown
      ? []
      : [
          {
            place: p.place,
            role: role ?? otherwise,
            by: role === undefined ? "custom" : "words",
            before: text.slice(Math.max(0, p.start - 16), p.start),
            after: text.slice(p.end, p.end + 16),
          },
        ];
  });
}

/** The later word on home or on work wins, unless it says less. */
export function homesOf(placed: readonly PlacedPlace[]): Homes {
  let homes: Homes = {};
  for (const { place, role } of placed) {
    if (role === "neither") continue;
    const known = homes[role];
    homes = { ...homes, [role]: known?.startsWith(`${place} `) ? known : place };
  }
  return homes;
}

/** Tells home from work by the words around each place. */
export function readHomes(text: string, places: readonly SaidPlace[], otherwise: Otherwise): Homes {
  return homesOf(placeEach(text, places, otherwise));
}

function roleOf(text: string, place: SaidPlace, next: SaidPlace | undefined): Otherwise | undefined {
  const before = text.slice(Math.max(0, place.start - 14), place.start);
  const after = text.slice(place.end, Math.min(next?.start ?? text.length, place.end + 24));
  if (ofOthers.test(after) || formerly.test(before)) return "neither";
  if (moving.test(after) || movedFrom.test(text.slice(place.end, place.end + 24))) return "neither";
  if (moved.test(after)) return workBefore.test(before) ? "workplace" : "residence";
  if (workedThere.test(after)) return "neither";
  if (homeAfter.test(after) && !/^\s?에서\s?사업/.test(after)) return "residence";
  if (workAfter.test(after)) return "workplace";
  if (homeBefore.test(before)) return "residence";
  if (workBefore.test(before)) return "workplace";
  if (elsewhere.test(after) || elsewhereBefore.test(before)) return "neither";
  const clause = text.slice(0, place.start);
  if (/^(?:서|이?[요예]요?|이에요|입니다)?[\s.!~]*$/.test(after) && clause !== "") {
    if (/(?:다니|다녀|다닙|근무|일해|일하|일합|직장|회사|편의점|가게|식당|장사|운영|사장|점주)[^.]*$/.test(clause))
      return "workplace";
  }
  const home = lastIndex(clause, /집(?:은|이|도)|사는\s?곳|(?:사는\s?|있는\s)데(?:는|가)|거주지|주소(?!가\s?회사)/g);
  const work = lastIndex(
    clause,
    /(?:회사|직장|사무실|일터|다니는\s?[곳데]|일하는\s?[곳데])(?:\s?(?:위치|주소|자리))?(?:는|가|은|이|도|를)/g,
  );
  if (home >= 0 || work >= 0) return home > work ? "residence" : "workplace";
  return undefined;
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
