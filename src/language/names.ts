import { isEverydayWord } from "./not-names.js";
import { hasFinal } from "./plain.js";

const twoSyllable = "남궁|황보|제갈|선우|독고|사공|서문|동방|어금|망절";
const oneSyllable =
  "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길" +
  "연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부";
const surname = `(?:${twoSyllable}|[${oneSyllable}])`;
const fullName = `(?:${surname}[가-힣]{2}|(?:${twoSyllable})[가-힣]{1,2})`;
const ending =
  "(?:입니다|이에요|이예요|예요|에요|이고요?|고요|이라고|라고|인데요?|이요|요|임|이야|야|이구요|구요|이며)";

const replacedName = "(?:[가-힣]{2,4}\\s?(?:이|가)?\\s?(?:아니고|아니라|말고)\\s)?\\s?";
const anyName = `(?<name>${fullName}|[가-힣]{2,4}|[A-Za-z][A-Za-z .'-]{1,30})`;
const introduced = new RegExp(
  `(?:이름|성함|성명)(?:은|이|는|:)?\\s*${replacedName}${anyName}(?=${ending}|\\s|$|[,.!])`,
);
const called = new RegExp(`(?<name>${fullName})(?:이?라고)\\s?(?:합니다|해요|하는데|합니당|불러)`);
const opening = new RegExp(
  `^(?:안녕하세요\\s*[,.!]?\\s*)?(?:저는|전|저|제가)?\\s*(?<name>${fullName})(?=(?:입니다|이에요|이예요|예요|이고|인데요|인데\\s|이라고|라고|\\s*01\\d))`,
);

const within = new RegExp(
  `(?:^|[\\s.,!])(?<name>${surname}[가-힣]{1,2}(?<![구시군동읍면녀자원부생직인사업곳것]))(?=(?:입니다|이에요|예요|이고요?|이구요?)(?:\\s|$|[.,!]))`,
);

/** A person's name. Without a question for it, only one that is plainly introduced ("이름은 …", "…라고 합니다"). */
export function readName(text: string, expected: "asked" | "free"): string | undefined {
  const plain = introduced.exec(text)?.groups?.name ?? called.exec(text)?.groups?.name;
  if (plain !== undefined && !(isEverydayWord(plain) && plain.length < 3)) {
    const name = bare(plain);
    if (!/^(?:뭐|무엇|왜|어떻|바꾸|오타|틀|잘못|수정|변경|말|알려|적|안|꼭)/.test(name)) return name;
  }
  const opened = opening.exec(text)?.groups?.name;
  if (opened !== undefined && !isEverydayWord(opened)) return opened;
  const inside = /이름|성함|신청|지원|접수|등록|참여|01\d/.test(text) ? within.exec(text)?.groups?.name : undefined;
  if (inside !== undefined && inside.length === 3 && !isEverydayWord(inside)) return inside;
  return expected === "asked" ? answered(text) : undefined;
}

/** "홍길동이요 아 그리고 …": the first words after the question for a name. */
function answered(text: string): string | undefined {
  const first = text
    .replace(/^(?:네|예|넵|아|음|어)[\s,.]+/, "")
    .replace(/^(?:저는|전|제\s?이름은|본명은|저)\s+/, "")
    .split(/[,.!?~\n]|\s(?:그리고|아|근데|이고|인데|나이|번호|전화)\s?/)[0]
    ?.trim();
  if (first === undefined || first === "") return undefined;
  if (/^[A-Za-z][A-Za-z .'-]{1,30}$/.test(first) && !/^(?:yes|no|ok|okay|hi|hello|help|stop|back)$/i.test(first))
    return first;
  const spaced = first.replace(/^([가-힣]{1,2})\s([가-힣]{1,3})(?=$|이?[요에예]|입니)/, "$1$2");
  const word = bare(spaced.split(" ")[0] ?? "");
  if (!/^[가-힣]{2,5}$/.test(word) || isEverydayWord(word)) return undefined;
  const rest = spaced.split(" ").slice(1).join(" ");
  return rest !== "" && !new RegExp(`^${surname}`).test(word)
    ? undefined
    : rest !== "" && !/^[가-힣]{2,5}(?:이?[요에예고인라]|입니|임)/.test(spaced)
      ? undefined
      : word;
}

/** Without the ending: "홍길동이요" → "홍길동", "김하늬예요" → "김하늬". */
function bare(said: string): string {
  const cut = said
    .trim()
    .replace(
      /(?:입니다|이에요|이예요|예요|에요|이라고|라고|이고요?|고요|인데요?|이구요|구요|이요|요|임다?|이야|야|님)$/,
      (end) => end,
    );
  const m = /^(.*?)(입니다|이에요|이예요|예요|에요|이라고.*|라고.*|이고요?|인데요?|이구요|이요|요|임|이야|님)$/.exec(
    cut,
  );
  if (!m?.[1] || m[1].length < 2) return cut;
  const [, stem = "", end = ""] = m;
  const last = stem.at(-1) ?? "";
  if (/^이(?!름)/.test(end) && !hasFinal(last)) return `${stem}이`;
  return stem;
}
