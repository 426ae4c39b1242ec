import type { Span } from "./plain.js";

/** "@minsu"; not the end of an e-mail address. */
const at = /(?<![\w.가-힣])@\s?[\w가-힣][\w.가-힣-]+/g;
const messenger =
  "(?:카카오톡|카카오|카톡|깨톡|텔레그램|텔레|인스타그램|인스타|라인|위챗|페이스북|페북|디스코드|트위터|스레드|블로그|유튜브|오픈채팅|네이버|밴드|kakao(?:talk)?|telegram|instagram|insta|line|wechat|facebook|discord|twitter|threads)";
const called =
  "(?:\\s?(?:아이디|계정|채널|주소|닉네임|닉|친구|추가|id|name|account))*(?:은|는|이|가|에|에서|로|으로|is)?[\\s:=,(]*";
/** "카톡 hong1234", "텔레 아이디는 minsu_k" */
const after = new RegExp(`${messenger}${called}([A-Za-z0-9][\\w.-]{2,})`, "gi");
/** "hong1234 카톡 주세요" */
const before = new RegExp(
  `(?<![\\w@])([A-Za-z][\\w.-]{2,})(?:\\s?(?:으로|로|에게|한테|은|는|이|가))?\\s?(?=${messenger})`,
  "gi",
);
/** "아이디는 행복맘77이에요" */
const handle =
  /(?:아이디|닉네임|닉|계정|\bid)(?:은|는|이|가)?[\s:=]*((?=[A-Za-z가-힣_.]*[\d_])[\w.가-힣-]{3,}?)(?=(?:이에요|예요|입니다|로|으로|에요|요)?(?![\w가-힣]))/gi;
/** "minsu1234": letters and at least three figures, or with a line under between; no name of a thing has both. */
const alone = /(?<![\w@./-])[A-Za-z]{2,}[._-]?(?=\d{3,})\d+[a-z]*(?![\w-])|(?<![\w@./-])[a-z]{2,}_[a-z0-9_]{2,}(?!\w)/g;
const page =
  /(?:https?:\/\/|www\.)[^\s가-힣]+|\b(?:instagram\.com|open\.kakao\.com|pf\.kakao\.com|t\.me|facebook\.com|fb\.com|threads\.net|blog\.naver\.com|youtube\.com|x\.com|twitter\.com|linkedin\.com)\/[^\s가-힣]*/gi;

/** What messengers and their pages are made of, and nobody's name. */
const ofThings = new Set(
  "dm pc qr id sns app url link live story stories reels open chat talk kakao kakaotalk line instagram insta telegram zoom ppt pdf video web mobile channel group bot ai feed post band youtube online offline message messages was and the for but very not with would were".split(
    " ",
  ),
);

/** Where a text says how somebody is found in a messenger, or on a page of theirs. */
export function messengerNames(text: string): readonly Span[] {
  const whole = [at, alone, page].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: said, index }): Span => ({ start: index, end: index + said.length })),
  );
  const parts = [after, before, handle].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: said, 1: name = "", index }): readonly Span[] => {
      const start = index + said.lastIndexOf(name);
      return ofThings.has(name.toLowerCase()) || /^\d+$/.test(name) ? [] : [{ start, end: start + name.length }];
    }),
  );
  return [...whole, ...parts];
}
