import { landmarks } from "../domain/landmarks.js";
import { districtNames, regionCandidates, sidoNames, sidos } from "../domain/regions.js";
import { isTurnedDown } from "./negation.js";
import { phrasebook } from "./phrases.js";
import { hasFinal, type Span } from "./plain.js";

/** A place that a text names: 시도, or 시도 and 시군구; as said where a name alone leaves it open ("중구"). */
export interface SaidPlace extends Span {
  readonly place: string;
  readonly turnedDown: boolean;
}

/** District names without suffix that are everyday words too: read only where a place is plainly meant. */
const everyday = new Set(
  [
    "수정 수영 연수 강화 예산 부여 음성 영광 고성 진도 장수 상주 인제 오산 공주 구미 보은 고양 이천 사천 동작 기장 단원 무안 구리 화성 의성 사상 동해 남해",
    "서해 만세 중원 성산 양산 정선 거창 청도 영양 남동 서산 안성 장성 함안 하동 유성 대덕 서원 청원 상록 양구 강진 효행 금정 수성 계룡 진안 의왕 영동 진주",
    "안산 하남 여주 동구 광산 동안 사하 서초 동남 보성 고흥 나주 완도 순창 김제 임실 단양 철원 과천 괴산 홍성 태안 남원 영주 경주 청송 동래 제물포 울진 광명",
    "영종",
  ].flatMap((line) => line.split(" ")),
);
const sido = sidos.flatMap((s) => [s, ...sidoNames[s]]).sort((a, b) => b.length - a.length);
const district = [...districtNames()].sort((a, b) => b.length - a.length);
const landmark = [...landmarks.keys()].sort((a, b) => b.length - a.length);
/** Most texts name no place: this tells so at little cost. */
const anyName = new RegExp([...sido, ...district, ...landmark].join("|"));
const say = phrasebook({
  suffix: "시 군 구",
  be: "고요 구요 이[고구요에예유며지거라네니면더] 인_[건거게] 야(?![가-힣]) 다(?![가-힣]) 유(?![가-힣]) 라_카 드래요 구마 인[데디] 데(?=요|예|유|\\s|$) 디(?=요|예|유|\\s|$) 여(?![가-힣]) 여라 라[예우] 래요 이래 이우 우다 시우 이제(?![가-힣]) 네요 니까 라서 죠 임다 심더 입니더 더라 거든 입니 예요 요 임 였 이었 라[고구] 고\\s",
  at: "에 서$ 이나 나\\s 과\\s 와\\s → -> 에 으로 로 쪽 서\\s 의 까지 은 는 도 만 이랑 랑 하고 말고 아니 가_아 이_아 이_집 가_집 라\\s 항(?![가-힣])",
  live: "삼(?![가-힣]) 사[는세시십람라유요] 삽 살 산[다데] 자고 태생 거주 시민 주민 구민",
  site: "근처 지역 소재 집 회사 본사 공장 역 중소",
  home: "사는 사라 살 삽 산다 산데 사세 사시 사람 사십 거주 주민 시민 토박이 집",
});
/** Of these the thing itself is meant more often than the place: "수정이요". */
const ownNouns: ReadonlySet<string> = new Set(["수정", "연수", "강화", "부여", "보은"]);
/** What may follow the name of a place: a particle, an ending, a word of living or working there. */
const tail = say(
  "(?=$|[^가-힣]|<at>|<be>|<live>|<site>|여[자성]|남[자성]|민(이|인|으|,|\\s|$)|스물|서른|마흔|쉰|예순|일흔|[가-힣]?사무소|공단|공장|점_?(으로|말))",
).source;
/** "합정역 근처" is as good as the station. */
const beside = "(?:\\s?\\d{1,2}번\\s?출구)?(?:\\s?(?:근처|부근|인근|주변|쪽|앞|옆|뒤|가까이|가까운\\s?데))?";
const anySido = sido.join("|");
const anyDistrict = district.join("|");
const anyWard = district.filter((d) => d.endsWith("구")).join("|");
/** "서울 송파구", "경기도 수원시 팔달구"; "서울"; "송파", "수원시 팔달구". */
const region = new RegExp(
  [
    `(?:(?<near>${anySido})\\s)?(?<landmark>${landmark.join("|")})${beside}${tail}`,
    `(?<sido>${anySido})(?:시)?(?:에\\s?있는|의)?\\s?(?<in>(?:${anyDistrict}))(?:\\s?(?<part>${anyDistrict}))?${tail}`,
    `(?<alone>${anySido})(?:역${beside})?${tail}`,
    `(?<district>${anyDistrict})(?:\\s?(?<inner>${anyWard})|역${beside})?${tail}`,
  ].join("|"),
  "g",
);
const livesAfter = say("^<suffix>?_(에|에서|쪽에|쪽)?_<home>");
const worksAfter = say(
  "^_에_있는 ^_에서_[가-힣]{1,6}_(업체|회사|기업) ^_에서_(일|근무|가게|장사|사업|회사|직장|공장|식당) ^_소재 ^_(으로|로)_출퇴근 ^_로_출근",
);
/** "합정역 근처 회사", "강변역 쪽에서 식당 해요" */
const worksAt = say(
  "^에_(있어요|있습니다|있고|위치|소재) ^(에|에서|로|으로)?_(있는_)?([가-힣]{1,5}_)?(일하|일해|일합|근무|출퇴근|출근|다니|다녀|다닙|회사|직장|사무실|공장|가게|식당|카페|매장|장사)",
);
/** "의성 칠십하나", "사천 스물여덟", "남원 백수": at the beginning, and a person follows. */
const opensFacts = /^(?:[^가-힣]*|.*(?:[,.]|년생|백수|살|여자|남자|입니다|요|[둘셋넷섯곱덟홉흔순쉰])\s)$/;
const factsAfter = say(
  "^\\s(스물|서른|마흔|쉰|예순|일흔|여든|[이삼사오육칠팔]십|\\d\\d|[백빽]수|아지매|아재|할매|할배|여자|남자|사내|직장인|대기업|중소|공기업|공공기관|소기업|협력|회사|공장|민박|자고|귀촌|통근|주민|노총각|경단|취준|실업급여)",
  "^(에서|서)\\s ^(이고|고요|인데|인디|이라|이여|여|이유|데요|데|이래요)(\\s|$) ^,",
);
/** "광주 아니고 나주인데", "관악에서 동작으로": beside another place it is one too. */
const afterAnother = say("(아니고|아니라|말고|에서)_$");
const closes = say(
  "^(으로|로)_(이사|옮|바|변경|고치|고쳐|정정|해) ^(이더라|이라고|인데|이에요|이예요|이요|예요|요|입니다|이고)",
);
const closesPlainly = say(
  "^(이요|이에요|예요|요|여|야|다|유|라예|이라예|이여|이유|임다|입니다)_([.!~,]|$) ^(이|가)_집 ^_(으로|로)_(이사_?(했|왔)|출퇴근|출근)",
);
const placeBefore = say(
  "(집|회사|직장|사는_(곳|데)|살고_있는_(곳|데)|다니는_(곳|데)|일하는_(곳|데)|거주지|주소지?|소재지|주민등록은_아직|일터|사무실|본사|가게|공장|매장|사업장|근무지|저희는|지역)(은|는|이|가|도)?_((지금|현재|경기도|전라도|충청도|경상도|강원도)_)?$",
);

/** How far the same syllable with ㄴ below is in Unicode. */
const nieun = 4;
/** "원준데요" is 원주인데요, "속촌디" 속초인데: names that end in a vowel, by what is heard. */
const whole = new Map(
  district.flatMap((name): [string, string][] => {
    const last = name.at(-1) ?? "";
    return hasFinal(last) ? [] : [[name.slice(0, -1) + String.fromCharCode(last.charCodeAt(0) + nieun), name]];
  }),
);
const contracted = new RegExp(`(?:${[...whole.keys()].join("|")})(?=[데디])`);
const contractedAll = new RegExp(contracted, "g");

/** Every place that a text names, in order. `expected` says that a place was just asked for. */
export function readPlaces(text: string, expected: "asked" | "free"): readonly SaidPlace[] {
  if (!anyName.test(text) && !contracted.test(text)) return [];
  const full = text.replace(contractedAll, (said) => whole.get(said) ?? said);
  return [...full.matchAll(region)].flatMap((m): readonly SaidPlace[] => {
    const groups = m.groups ?? {};
    const start = m.index;
    const end = start + m[0].length;
    const before = text.slice(Math.max(0, start - 14), start);
    const after = text.slice(end, end + 14);
    const bare = groups.landmark ?? groups.alone ?? groups.district ?? groups.sido ?? "";
    if (groups.landmark !== undefined && !isWhereabouts({ before, after, near: groups.near }, expected))
      return groups.near === undefined ? [] : besideLandmark(text, { name: groups.near, start }, expected);
    if (!stands(bare, before, after, expected, groups.in !== undefined)) return [];
    const said = groups.in
      ? `${groups.sido} ${groups.in}`
      : [groups.landmark ?? groups.alone ?? groups.district, groups.inner].filter(Boolean).join(" ");
    const place = groups.landmark === undefined ? settled(said, before) : landmarkMeant(groups.landmark, groups.near);
    return place === undefined ? [] : [{ place, start, end, turnedDown: isTurnedDown(text, end) }];
  });
}

/** Of "광주 송정역에서 만나서" the 광주, as if the station were not named. */
function besideLandmark(
  text: string,
  { name, start }: { readonly name: string; readonly start: number },
  expected: "asked" | "free",
): readonly SaidPlace[] {
  const end = start + name.length;
  const before = text.slice(Math.max(0, start - 14), start);
  const place = stands(name, before, text.slice(end, end + 14), expected, false) ? settled(name, before) : undefined;
  return place === undefined ? [] : [{ place, start, end, turnedDown: isTurnedDown(text, end) }];
}

interface Around {
  readonly before: string;
  readonly after: string;
  /** The 시도 that is named before it. */
  readonly near: string | undefined;
}

/** A station is mostly only on the way: it counts where somebody lives or works, or where a place was asked for. */
function isWhereabouts({ before, after, near }: Around, expected: "asked" | "free"): boolean {
  if (near !== undefined && worksAfter.test(after)) return true;
  const alone = /^[^가-힣]*$/.test(before) && /^(?:이?[요여유]|이?에요|예요|입니다|임)?[\s.!~]*$/.test(after);
  return expected === "asked" || alone || livesAfter.test(after) || worksAt.test(after) || placeBefore.test(before);
}

function stands(name: string, before: string, after: string, expected: "asked" | "free", joined: boolean): boolean {
  const opens = before === "" || /[^가-힣]$/.test(before);
  const strong = livesAfter.test(after) || worksAfter.test(after) || placeBefore.test(before);
  if (/(?:전|맏)$/.test(before) || /^편/.test(after)) return false;
  if (!opens && !(strong && /[는은이가고구데서살세자요인저의도집사]$/.test(before))) return false;
  if (joined) return true;
  if (name === "경기" && /^(?:가|도\s?(?:안|좋|어))/.test(after)) return false;
  if (name === "고양" && /^이(?!고|구|요|에요|예요)/.test(after)) return false;
  if (ownNouns.has(name) && closesPlainly.test(after)) return false;
  if (everyday.has(name))
    return (
      strong ||
      (/(?:아니라|아니고)\s$/.test(before) && /^(?:여|야|다|유)(?![가-힣])/.test(after)) ||
      (opensFacts.test(before) && factsAfter.test(after)) ||
      (afterAnother.test(before) && closes.test(after)) ||
      closesPlainly.test(after) ||
      (expected === "asked" && /^(?:$|\s|이?[요에예]|입니|인데|[,.!?~])/.test(after))
    );
  return true;
}

/** One place gives 시도 and 시군구; several give the name as said, with its suffix where all share it. */
function settled(said: string, before: string): string | undefined {
  const all = regionCandidates(said);
  const province = /(경기|강원|충청|전라|경상|전남|전북|경남|경북|충남|충북)도?\s?$/.exec(before)?.[1];
  const candidates = all.length > 1 && province ? all.filter((c) => c.sido.startsWith(province)) : all;
  const [first, ...others] = candidates.length > 0 ? candidates : all;
  if (first === undefined) return undefined;
  if (others.length === 0) return first.sigungu ? `${first.sido} ${first.sigungu}` : first.sido;
  const shared = first.sigungu;
  return shared !== undefined && others.every((o) => o.sigungu === shared || o.sigungu?.endsWith("시")) ? shared : said;
}

/** Of "서울 시청역" the one in 서울; of "시청역" alone, which several cities have, the name as said. */
function landmarkMeant(name: string, sido: string | undefined): string | undefined {
  const all = regionCandidates(name);
  const meant = sido === undefined ? all : all.filter((one) => one.sido === sido || sidoNames[one.sido].includes(sido));
  const [first, ...others] = meant.length > 0 ? meant : all;
  if (first === undefined || others.length > 0) return name;
  return first.sigungu ? `${first.sido} ${first.sigungu}` : first.sido;
}
