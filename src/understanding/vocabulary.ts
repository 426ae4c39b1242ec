import { isTurnedDown } from "../language/negation.js";
import type { Span } from "../language/plain.js";
import type { Examples } from "./examples.js";

interface Word extends Span {
  readonly text: string;
}

const afterJob =
  /^\s?(?:[일가](?=\s|$)|일자리|일을|일로|로\s|으로\s|자리|구인|채용|공고|알바|쪽|직|만|자격|입니|이에|예요|인데|이고|고요|였|경력|출신|취업|\s?구|업무|분야|일하|되고|하다|했|을\s?하|를\s?하|해요|하고|해유|합니|\d|[0-9한두세네십]|\s?찾|\s?있|\s?없|\s?뽑|면접|이요|요|모집|로서|이었|관련|하는|일\s)/;
const seek =
  "(?:모임|커뮤니티|동호회|동아리|스터디|교육|훈련|강의|강좌|수업|특강|클래스|과정|컨설팅|상담|멘토링|행사|박람회|프로그램|지원|자격증)";
const general =
  /^(?:취업|재취업|직업|채용|구직|구인|직원|직원들|회사|기업|무료|온라인|오프라인|주말|평일|저녁|야간|다른|이런|그런|저런|같은|좋은|무슨|어떤|그|이|저|뭐|뭐라|뭐라도|뭔가|뭘|채용설명회|설명회|박람회|행사|또|좀|여기|거기|국비|정부|서울시?|인천시?|광주시?|경기도?|부산시?|중소기업|여성|남성|청년|중장년|직장인|경단녀|경력|경력단절|육아휴직|고용|생활|추천|프로그램|할만한|받을만한|들을만한|참여할만한|신청할만한|일대일|1:1|전문|전문가|개인|심리|진로|멘토|비슷한|이직|창업자|재직자|퇴근|실업급여|모임|교육|훈련|상담|컨설팅|실업자|내일배움|맞춤|단기|장기|기초|일자리|새로운|재밌는|재미있는|실업|취미|여가|자격증|우리|저희|요즘|지금|오늘|내일|가까운|근처|집근처|동네|사람|사람들|친구|시니어|노인|장애인|엄마|엄마들|부모|주부|대학생|학생|나이|나이든|지역|하는|배우는|배울|가르치는|알려주는|◇+.*)$/;
const topicPattern = new RegExp(
  `([가-힣A-Za-z0-9]{2,12})\\s?(?:관련\\s?(?:된\\s?)?|쪽\\s?(?:의\\s?)?|공부하는\\s?|배우는\\s?|가르치는\\s?|같이\\s?하는\\s?|하는\\s?|가르쳐\\s?주는\\s?|알려\\s?주는\\s?)?(?:${seek})`,
  "g",
);
const topicWish =
  /([가-힣A-Za-z0-9]{2,10})(?:을|를)?\s?(?:(?:같이\s?)?(?:배우고\s?싶|배워\s?보고|배울\s?(?:수|데|곳)|같이\s?할\s?사람|공부하고\s?싶|공부할\s?수)|쪽에서\s?(?:경험|일))/g;

/** Words for work that a text names, as said ("회계쪽 구인" → "회계"). */
export function readOccupation(text: string, examples: Examples): string | undefined {
  const found = find(text, examples.occupations).filter(
    (w) => afterJob.test(text.slice(w.end)) || text.slice(w.end).trim() === "",
  );
  return found.filter((w) => !isTurnedDown(text, w.end)).at(0)?.text;
}

/** What a program should be about, as said ("돈관리 교육" → "돈관리"). */
export function readTopic(text: string, examples: Examples): string | undefined {
  const known = find(text, examples.topics).filter((w) => !isTurnedDown(text, w.end));
  if (known[0]) return known[0].text;
  for (const pattern of [topicPattern, topicWish])
    for (const m of text.matchAll(pattern)) {
      const word = (m[1] ?? "").replace(/(?:이나|이랑|하고|관련|쪽|을|를|도|은|는)$/, "");
      if (
        word.length >= 2 &&
        !general.test(word) &&
        !/(?:는데|은데|인데|에서|한테|으로|해서|하고|싶은|있는|없는|하는|받는|되는|라서|어서|아서|해도|에게|까지|부터|만|고|면|며|서|들|의|에|로|게|지|던|있|없|같|주|이나|나|라도|적인|할|될|볼|올|갈|줄|살|일|다|요|한|운|은|는|ㄴ)$/.test(
          word,
        )
      )
        return word;
    }
  return undefined;
}

function find(text: string, words: readonly string[]): Word[] {
  const found: Word[] = [];
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const before = text[at - 1];
      if (before !== undefined && /[가-힣A-Za-z]/.test(before)) continue;
      const end = at + word.length;
      if (!found.some((f) => f.start < end && at < f.end)) found.push({ start: at, end, text: word });
    }
  return found.sort((a, b) => a.start - b.start);
}
