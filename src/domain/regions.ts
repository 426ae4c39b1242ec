import { landmarks } from "./landmarks.js";

/** The short name that the contract uses for each 시도, in the order of the government's list. */
export const sidos = [
  "서울",
  "부산",
  "대구",
  "인천",
  "광주",
  "대전",
  "울산",
  "세종",
  "경기",
  "강원",
  "충북",
  "충남",
  "전북",
  "전남",
  "경북",
  "경남",
  "제주",
] as const;
export type Sido = (typeof sidos)[number];

/** One place that a name may mean. Without `sigungu` it is the whole 시도. */
export interface RegionCandidate {
  readonly sido: Sido;
  readonly sigungu?: string;
}

/** Full and former names of each 시도, besides the short one. */
export const sidoNames: Readonly<Record<Sido, readonly string[]>> = {
  서울: ["서울특별시", "서울시"],
  부산: ["부산광역시", "부산시"],
  대구: ["대구광역시", "대구시"],
  인천: ["인천광역시", "인천시"],
  광주: ["광주광역시", "전라도광주"],
  대전: ["대전광역시", "대전시"],
  울산: ["울산광역시", "울산시"],
  세종: ["세종특별자치시", "세종시"],
  경기: ["경기도"],
  강원: ["강원특별자치도", "강원도"],
  충북: ["충청북도", "충북도"],
  충남: ["충청남도", "충남도"],
  전북: ["전북특별자치도", "전라북도", "전북도"],
  전남: ["전라남도", "전남도"],
  경북: ["경상북도", "경북도"],
  경남: ["경상남도", "경남도"],
  제주: ["제주특별자치도", "제주도"],
};

/** 시군구 of each 시도. 세종 has none. Incheon carries the districts before and after July 2026. */
const districts: Readonly<Record<Sido, string>> = {
  서울: "종로구 중구 용산구 성동구 광진구 동대문구 중랑구 성북구 강북구 도봉구 노원구 은평구 서대문구 마포구 양천구 강서구 구로구 금천구 영등포구 동작구 관악구 서초구 강남구 송파구 강동구",
  부산: "중구 서구 동구 영도구 부산진구 동래구 남구 북구 해운대구 사하구 금정구 강서구 연제구 수영구 사상구 기장군",
  대구: "중구 동구 서구 남구 북구 수성구 달서구 달성군 군위군",
  인천: "중구 동구 미추홀구 연수구 남동구 부평구 계양구 서구 제물포구 영종구 서해구 검단구 강화군 옹진군",
  광주: "동구 서구 남구 북구 광산구",
  대전: "동구 중구 서구 유성구 대덕구",
  울산: "중구 남구 동구 북구 울주군",
  세종: "",
  경기: "수원시 성남시 의정부시 안양시 부천시 광명시 평택시 동두천시 안산시 고양시 과천시 구리시 남양주시 오산시 시흥시 군포시 의왕시 하남시 용인시 파주시 이천시 안성시 김포시 화성시 광주시 양주시 포천시 여주시 연천군 가평군 양평군",
  강원: "춘천시 원주시 강릉시 동해시 태백시 속초시 삼척시 홍천군 횡성군 영월군 평창군 정선군 철원군 화천군 양구군 인제군 고성군 양양군",
  충북: "청주시 충주시 제천시 보은군 옥천군 영동군 증평군 진천군 괴산군 음성군 단양군",
  충남: "천안시 공주시 보령시 아산시 서산시 논산시 계룡시 당진시 금산군 부여군 서천군 청양군 홍성군 예산군 태안군",
  전북: "전주시 군산시 익산시 정읍시 남원시 김제시 완주군 진안군 무주군 장수군 임실군 순창군 고창군 부안군",
  전남: "목포시 여수시 순천시 나주시 광양시 담양군 곡성군 구례군 고흥군 보성군 화순군 장흥군 강진군 해남군 영암군 무안군 함평군 영광군 장성군 완도군 진도군 신안군",
  경북: "포항시 경주시 김천시 안동시 구미시 영주시 영천시 상주시 문경시 경산시 의성군 청송군 영양군 영덕군 청도군 고령군 성주군 칠곡군 예천군 봉화군 울진군 울릉군",
  경남: "창원시 진주시 통영시 사천시 김해시 밀양시 거제시 양산시 의령군 함안군 창녕군 고성군 남해군 하동군 산청군 함양군 거창군 합천군",
  제주: "제주시 서귀포시",
};

/** Districts inside a city (일반구), and names that live on in speech, with the 시군구 they belong to. */
const within: Readonly<Record<string, readonly string[]>> = {
  "경기 수원시": ["장안구", "권선구", "팔달구", "영통구"],
  "경기 성남시": ["수정구", "중원구", "분당구", "판교"],
  "경기 안양시": ["만안구", "동안구", "평촌"],
  "경기 부천시": ["원미구", "소사구", "오정구"],
  "경기 안산시": ["상록구", "단원구"],
  "경기 고양시": ["덕양구", "일산동구", "일산서구", "일산"],
  "경기 용인시": ["처인구", "기흥구", "수지구"],
  "경기 화성시": ["만세구", "효행구", "병점구", "동탄구"],
  "충북 청주시": ["상당구", "서원구", "흥덕구", "청원구"],
  "충남 천안시": ["동남구", "서북구"],
  "전북 전주시": ["완산구", "덕진구"],
  "경북 포항시": ["남구", "북구"],
  "경남 창원시": ["의창구", "성산구", "마산합포구", "마산회원구", "진해구", "마산", "진해"],
};

/** 시군구 of a 시도, with their suffix. */
export function sigungusOf(sido: Sido): readonly string[] {
  return districts[sido].split(" ").filter(Boolean);
}

/** "송파구" → "송파"; two letters stay whole ("중구"), for "중" alone means nothing. */
export function withoutSuffix(name: string): string {
  return name.length > 2 && /[시군구]$/.test(name) ? name.slice(0, -1) : name;
}

const bySido: ReadonlyMap<string, Sido> = new Map(
  sidos.flatMap((sido) => [sido, ...sidoNames[sido]].map((name) => [name, sido] as const)),
);

const byDistrict: ReadonlyMap<string, readonly RegionCandidate[]> = indexDistricts();

function indexDistricts() {
  const index = new Map<string, RegionCandidate[]>();
  const add = (name: string, candidate: RegionCandidate) => {
    const known = index.get(name) ?? [];
    if (!known.some((k) => k.sido === candidate.sido && k.sigungu === candidate.sigungu))
      index.set(name, [...known, candidate]);
  };
  for (const sido of sidos)
    for (const sigungu of sigungusOf(sido))
      for (const name of new Set([sigungu, withoutSuffix(sigungu)])) add(name, { sido, sigungu });
  for (const sido of sidos)
    for (const sigungu of sigungusOf(sido))
      for (const part of within[`${sido} ${sigungu}`] ?? [])
        for (const name of new Set([part, withoutSuffix(part)])) add(name, { sido, sigungu });
  return index;
}

/** Every name that this table knows for a 시군구 or a district inside one, with and without suffix. */
export function districtNames(): readonly string[] {
  return [...byDistrict.keys()];
}

/**
 * All places that a name may mean: "서울" one 시도, "송파" one district, "중구" the six of that name,
 * "경기 광주시" one. A 시도 that stands alone wins over a namesake city ("광주" is the metropolitan
 * city), except with its suffix ("광주시" is both). Nothing known gives an empty list.
 */
export function regionCandidates(place: string): readonly RegionCandidate[] {
  const words = place.trim().replaceAll("전남광주통합특별시", " ").split(/\s+/).filter(Boolean);
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const sido = bySido.get(first);
  if (sido === undefined) return narrowed(districtsNamed(first), rest);
  if (rest.length === 0) return [{ sido }, ...districtsNamed(first).filter((d) => d.sigungu === first)];
  return narrowed(
    districtsNamed(rest[0] ?? "").filter((d) => d.sido === sido),
    rest.slice(1),
  );
}

function districtsNamed(name: string): readonly RegionCandidate[] {
  const known = landmarks.get(name)?.flatMap(candidatesIn) ?? byDistrict.get(name) ?? [];
  return name === "광주시" ? [{ sido: "광주" }, ...known] : known;
}

/** "서울 마포구", "인천": one place as facts have it. */
function candidatesIn(place: string): readonly RegionCandidate[] {
  const [first, sigungu] = place.split(" ");
  const sido = bySido.get(first ?? "");
  return sido === undefined ? [] : [sigungu === undefined ? { sido } : { sido, sigungu }];
}

/** "수원시 영통구": each further word has to name a place inside the same 시군구. */
function narrowed(found: readonly RegionCandidate[], rest: readonly string[]): readonly RegionCandidate[] {
  return rest.reduce(
    (left, word) => left.filter((l) => districtsNamed(word).some((d) => d.sido === l.sido && d.sigungu === l.sigungu)),
    found,
  );
}
