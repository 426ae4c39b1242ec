import type { Asked, ReadingContext, Slots } from "../conversation/reading.js";
import { readAgreement } from "../language/agreement.js";
import { readRating, readRecommend } from "../language/ratings.js";
import { readChoice } from "./choice.js";
import type { Classifier } from "./classifier.js";
import { corrects, mistaken } from "./corrections.js";
import { steering } from "./cues.js";
import { guess, heard, heardTask, heardWish, type Subject } from "./judge.js";
import type { Judgement } from "./judgement.js";
import { asks } from "./questions.js";
import type { Said } from "./said.js";

export interface Answered extends Judgement {
  /** Slots that only the open question makes readable. */
  readonly extra: Slots;
  readonly choice?: number;
}

/**
 * A message while a question is open. The question has the first word; a call for a person, a wish to
 * steer, a correction and a question of one's own are heard all the same.
 */
export function readAnswer(
  said: Said,
  subject: Subject,
  asked: Asked,
  context: ReadingContext,
  classify: Classifier,
): Answered {
  const choice = readChoice(said.text, context.options ?? []);
  const picked = choice === undefined ? {} : { choice };
  const none = { extra: {} as Slots, ...picked };
  const exact = choice !== undefined && said.tight.length <= 16;
  const steer = heard(steering, said.tight);
  const agreement = readAgreement(said.text);
  if (
    steer &&
    !exact &&
    !(steer.intent === "stop" && (asked === "rejoin" || asked === "consent") && agreement === "no") &&
    !(asked === "comment" && said.tight.length > 14)
  )
    return { ...steer, ...none };
  if (asked === "comment") return comment(said, agreement, none);
  const correction = corrects(said, context);
  if (
    correction &&
    (asked !== "rating" && asked !== "recommend" ? true : said.replaced || /잘못|아니/.test(said.tight))
  )
    return { ...correction, extra: score(said, asked), ...picked };
  const points = score(said, asked);
  if (Object.keys(points).length > 0 && (said.replaced || mistaken(said.tight)))
    return { intent: "correct", confidence: 0.85, extra: points, ...picked };
  const applies = asked === "choice" && !isLabel(said, context) ? namesAndApplies(said, subject) : undefined;
  if (applies) return { ...applies, extra: {} };
  const task = heardTask(said);
  if (task && !exact && !(agreement === "no" && said.tight.length < 16 && task.intent !== "staff"))
    return { ...task, ...none };
  if (isYesNo(asked)) return agreedOr(said, subject, asked, agreement, none, classify);
  const question = asks(said.tight, said.text) && said.tight.length > 4;
  const aside = question && !exact ? heardWish(said, subject) : undefined;
  if (aside && aside.intent !== "apply" && (aside.intent !== "find" || !answersIt(said, asked)))
    return { ...aside, ...none };
  const extra = score(said, asked);
  if (answersIt(said, asked) || Object.keys(extra).length > 0 || exact)
    return withAgreement(said, asked, agreement, { extra, ...picked });
  if (agreement) return { intent: agreement, confidence: 0.88, ...none };
  if (asked === "choice" && /맨\s?(?:위|아래|앞|끝)|마지막|번째/.test(said.text))
    return { intent: "answer", confidence: 0.8, ...none };
  const wish = heardWish(said, subject);
  if (wish && asked !== "text" && !(asked === "choice" && said.offering)) return { ...wish, ...none };
  if (
    asked === "text" ||
    (asked === "choice" &&
      (said.offering !== undefined ||
        choice !== undefined ||
        /째|번|맨\s?(?:위|아래|앞|끝)|마지막|[걸거]로/.test(said.text)))
  )
    return { intent: "answer", confidence: 0.8, ...none };
  const { date, ...facts } = said.facts;
  if (Object.keys(facts).length > 0 || said.offering) return { intent: "answer", confidence: 0.7, ...none };
  if (figures.has(asked) && /\d|[영공일이삼사오육칠팔구십]{3,}/.test(said.text))
    return { intent: "answer", confidence: 0.45, ...none };
  const guessed = guess(said, classify);
  return guessed.intent === "answer" || guessed.intent === "inform"
    ? { intent: "answer", confidence: 0.4, ...none }
    : { ...guessed, ...none };
}

function isLabel(said: Said, { options = [] }: ReadingContext): boolean {
  return options.some((label) => label.replace(/\s+/g, "") === said.text.replace(/\s+/g, ""));
}

/** "빛타민 신청할래요" wants more than the 빛타민 of a list. */
function namesAndApplies(said: Said, subject: Subject): Judgement | undefined {
  const wish = said.program === undefined ? undefined : heardWish(said, subject);
  return wish?.intent === "apply" ? wish : undefined;
}

/** A figure that cannot be (an age of 200, 30 February, a short number) still tries to answer. */
const figures: ReadonlySet<Asked> = new Set(["age", "birthDate", "phone", "date", "rating", "recommend"]);

const yesNoKinds: ReadonlySet<Asked> = new Set(["rejoin", "confirm", "consent"]);

function isYesNo(asked: Asked): boolean {
  return yesNoKinds.has(asked);
}

function agreedOr(
  said: Said,
  subject: Subject,
  asked: Asked,
  agreement: "yes" | "no" | "unsure" | undefined,
  none: { extra: Slots; choice?: number },
  classify: Classifier,
): Answered {
  const question = asks(said.tight, said.text) && /[?]|나요|까요|는지|어디|언제|얼마|뭐|몇|인가|왜/.test(said.text);
  const wish = heardWish(said, subject);
  if (wish && question && wish.intent !== "apply") return { ...wish, ...none };
  if (agreement) return { intent: agreement, confidence: 0.92, ...none };
  if (asked === "rejoin" && /(?:안|못)(?:할|하|갈|가)|별로|굳이|아니|그만|충분|이번으로/.test(said.tight))
    return { intent: "no", confidence: 0.75, ...none };
  if (asked === "rejoin" && /또|다시|하고싶|할|참여|좋|갈|꼭|무조건|기회/.test(said.tight))
    return { intent: "yes", confidence: 0.75, ...none };
  if (wish?.intent === "apply" && said.program === undefined && said.offering === undefined)
    return { intent: "yes", confidence: 0.75, ...none };
  if (wish) return { ...wish, ...none };
  const { date, ...facts } = said.facts;
  if (Object.keys(facts).length > 0) return { intent: "answer", confidence: 0.6, ...none };
  const guessed = guess(said, classify);
  return { ...guessed, ...none };
}

function comment(
  said: Said,
  agreement: "yes" | "no" | "unsure" | undefined,
  none: { extra: Slots; choice?: number },
): Answered {
  const task = heardTask(said);
  if (task && (task.intent === "staff" || task.intent === "privacy") && said.tight.length < 24)
    return { ...task, ...none };
  if (agreement && agreement !== "yes" && said.tight.length < 14)
    return { intent: agreement, confidence: 0.85, ...none };
  if (agreement === "yes" && said.tight.length <= 3) return { intent: "yes", confidence: 0.8, ...none };
  return { intent: "answer", confidence: 0.85, ...none };
}

/** "네 결혼하고 끊겼어요" agrees and says the fact; a fact alone is an answer. */
function withAgreement(
  said: Said,
  asked: Asked,
  agreement: "yes" | "no" | "unsure" | undefined,
  rest: { extra: Slots; choice?: number },
): Answered {
  const bare =
    /^(?:네|예|넵|응|아니요|아뇨|아니오|아니)(?=[가-힣])/.test(said.tight) &&
    /^(?:네|예|넵|응|아니요|아뇨|아니오|아니)[\s,.!]/.test(said.text);
  const statement =
    asked === "careerBreak" ||
    asked === "benefits" ||
    asked === "employer" ||
    asked === "employment" ||
    asked === "sex";
  if (agreement === "unsure") return { intent: "unsure", confidence: 0.85, ...rest };
  if (statement && bare && agreement) return { intent: agreement, confidence: 0.9, ...rest };
  return { intent: "answer", confidence: 0.92, ...rest };
}

function score(said: Said, asked: Asked): Slots {
  if (asked === "rating") {
    const rating = readRating(said.plain);
    return rating === undefined ? {} : { rating };
  }
  if (asked === "recommend") {
    const recommend = readRecommend(said.plain);
    return recommend === undefined ? {} : { recommend };
  }
  return {};
}

function answersIt(said: Said, asked: Asked): boolean {
  const f = said.facts;
  switch (asked) {
    case "name":
      return f.name !== undefined;
    case "age":
      return f.age !== undefined || f.birthYear !== undefined || f.birthDate !== undefined;
    case "birthDate":
      return f.birthDate !== undefined || f.birthYear !== undefined || f.age !== undefined;
    case "sex":
      return f.sex !== undefined;
    case "residence":
    case "workplace":
      return f.residence !== undefined || f.workplace !== undefined;
    case "employment":
      return f.employment !== undefined;
    case "employer":
      return f.employer !== undefined;
    case "careerBreak":
      return f.careerBreak !== undefined;
    case "benefits":
      return f.benefits !== undefined;
    case "phone":
      return f.phone !== undefined;
    case "date":
      return f.date !== undefined;
    case "choice":
      return said.offering !== undefined || said.program !== undefined;
    case "rating":
    case "recommend":
    case "rejoin":
    case "comment":
    case "confirm":
    case "consent":
    case "text":
      return false;
  }
}
