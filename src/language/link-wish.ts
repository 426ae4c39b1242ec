import { type LinkWish, looksLikeBirthDate } from "../domain/link-code.js";

const digits = /(?<![\d,.:])\d(?:[\s.·-]{0,2}\d){5}(?![\s.·-]{0,2}\d|,\d|\s?(?:원|명|년|개|번지|호))/u;
const sayingCode = /코드|인증\s?번호|연결\s?번호|\bcode\b/i;
const only =
  /^[\s"'“”‘’(]*(?:(?:여섯|6)\s?자리\S{0,3}|번호\S{0,2}|이거|여기요)?\s?\d(?:[\s.·-]{0,2}\d){5}[\s"'“”‘’)]*(?:\s?이?거(?:예|이에)?요|\s?맞(?:나요|아요|죠)|이?래요|이에요|예요|에요|이요|요|입니다|임|이야|야|이라고\s?(?:나와요|떠요|해요))?[\s.!?~]*$/u;

const messenger =
  "(?:카카오톡|카카오|카톡|슬랙|slack|팀즈|teams|웹\\s?(?:채팅|사이트|페이지)?|홈페이지|메신저|모바일|컴퓨터|피씨|pc|노트북|태블릿|핸드폰|휴대폰|스마트폰|휴대전화|폰)";
const elsewhere = `(?:${messenger}|(?:다른|딴|두)\\s?(?:데|곳|쪽|메신저|기기|채널|앱|폰|핸드폰|컴퓨터|창)|양쪽)`;
const at = "\\s?(?:에서|서|으로|로|에)(?:도|만)?";
const here = "(?:여기|이쪽|지금\\s?여기)(?:에)?서?도?";
const thing = "(?:거|것|걸|게|대화|얘기|이야기|신청|상담|내용|내역|정보)";
const done =
  "(?:하던|했던|한|하고\\s?있던|쓰던|썼던|보던|봤던|신청한|신청했던|말한|말했던|말하던|적은|적었던|얘기한|얘기하던|이야기한|이야기하던|나눈|나누던|남긴|찾던|찾은)";
const goOn =
  "(?:이어서?|계속(?:해서)?|그대로)\\s?(?:쓰|쓸|써|하|할|해|보|볼|봐|이야기|얘기|대화|사용|이용|상담|진행|갈|가고|신청)";
const join = "(?:연결|연동|동기화|이어\\s?(?:주|줘|지|질|져)|잇고|이을|합쳐|합치)";

const look = "(?:보|볼|봐|확인|이어|계속|하고|쓰)";

const asks: readonly RegExp[] = [
  /(?:연결|연동|인증)\s?(?:코드|번호)|(?<![가-힣])(?:계정\s?)?연동/,
  /코드\S{0,2}\s?(?:받았|받아\s?왔|받고\s?싶|어디|적어야|적나|적으|입력)/,
  /(?:두|양쪽)\s?(?:개\s?)?(?:대화|계정|채팅)\S{0,2}\s?(?:하나로\s?)?(?:합쳐|합치|이어|연결)/,
  new RegExp(`${messenger}.{0,8}같은\\s?사람`, "i"),
  new RegExp(`${messenger}\\s?(?:으로|로)\\s?(?:옮겨|옮기|옮길|넘어가|넘겨|넘길)`, "i"),
  new RegExp(`${messenger}${at}\\s?${done}\\s?${thing}.{0,4}(?:이어|계속)`, "i"),
  new RegExp(
    `${messenger}${at}\\s?\\S{0,8}(?:했는데|하다가|썼는데).{0,4}(?:${messenger}${at}|${here})\\s?${look}`,
    "i",
  ),
  new RegExp(`${elsewhere}${at}\\s?${goOn}`, "i"),
  new RegExp(
    `${elsewhere}\\s?(?:이?랑도?|하고도?|과도?|와도?|${at})?\\s?(?:대화|계정|신청)?(?:을|를)?\\s?${join}`,
    "i",
  ),
  new RegExp(`${elsewhere}${at}\\s?${done}\\s?${thing}.{0,12}(?:${elsewhere}${at}|${here})`, "i"),
  new RegExp(`(?:${here})\\s?${done}\\s?${thing}.{0,12}${elsewhere}${at}`, "i"),
];

/** Whoever wants a person, or work or lessons that are done from a computer, wants no code. */
const otherWish = /상담사|상담원|직원|담당자|사람|선생님|전화|일자리|일을|일\s?(?:찾|구)|알바|부업|취업|교육|강의|수업/;

const plainly =
  /^["'“‘]?(?:새\s?)?(?:연결|연동)\s?코드["'”’]?(?:를|을|좀|하나|\s)*(?:주세요|줘요?|받을게요|받을래요|받고\s?싶어요|받기|부탁해요|부탁드려요|요|이요)?[\s.!~]*$/u;

const inEnglish = /^(?:(?:give me |i (?:want|need) )?(?:a |the )?)?link code(?:,? please)?[\s.!?]*$/i;

/** Longer messages tell of more than this one wish. */
const longest = 80;

/**
 * Whether somebody wants to go on in another messenger with what they did here, or the other way about. A date of birth of
 * six digits (810502) is no code unless it is called one: codes that look like one are never given out.
 */
export function readLinkWish(text: string): LinkWish | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain.length > longest) return undefined;
  const code = digits.exec(plain)?.[0].replace(/\D/g, "");
  if (code !== undefined && sayingCode.test(plain)) return { kind: "code", code, how: "named" };
  if (code !== undefined && only.test(plain) && !looksLikeBirthDate(code)) return { kind: "code", code, how: "bare" };
  if (code !== undefined || otherWish.test(plain.replace(/같은\s?사람/, ""))) return undefined;
  if (plainly.test(plain) || inEnglish.test(plain)) return { kind: "new" };
  return asks.some((pattern) => pattern.test(plain)) ? { kind: "ask" } : undefined;
}
