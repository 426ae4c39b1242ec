import type { Catalog, SurveyQuestion } from "../../../src/domain/program.js";
import { shippedCatalog } from "../../support/world.js";
import type { World } from "../conversing.js";
import { RealTalk } from "./real-talk.js";

const marketer = { program: "social-marketer" } as const;

const shipped = shippedCatalog();

/** A survey that asks how warmly somebody would recommend it, besides what the shipped ones ask. */
const recommending: Catalog = {
  ...shipped,
  surveys: shipped.surveys.map((survey) =>
    survey.id === "on-off"
      ? {
          ...survey,
          questions: survey.questions.flatMap((question): readonly SurveyQuestion[] =>
            question.kind === "rejoin"
              ? [
                  {
                    id: "recommend@1",
                    kind: "recommend" as const,
                    words: "주변에 얼마나 권하고 싶으세요?",
                    optional: false,
                  },
                  question,
                ]
              : [question],
          ),
        }
      : survey,
  ),
};

const offering = shipped.programs
  .filter(({ id }) => id === "on-off")
  .flatMap(({ rounds }) => rounds)
  .flatMap(({ offerings }) => offerings)[0]?.id;

const world: World = {
  surveys: [{ invite: "i1", survey: "on-off", version: 1, program: "on-off", offering, answers: {} }],
  myData: {
    facts: { age: 47, careerBreak: false, residence: "서울", name: "홍길동" },
    consents: [{ item: "registration", at: "2026-03-01T01:00:00.000Z" }],
    applications: [],
  },
  applications: [],
};

const closed: World = { ...world, staffHours: { open: false, opens: "2026-03-03T00:00:00.000Z" } };

const applied: World = {
  ...world,
  applications: [
    {
      registration: "r1",
      program: "on-off",
      offering,
      state: "selected",
      rank: null,
      offerUntil: null,
      at: "2026-03-01T01:00:00.000Z",
    },
  ],
};

function talk(of: World = world, catalog?: Catalog): RealTalk {
  const talk = new RealTalk(of, undefined, catalog);
  talk.type("안녕하세요");
  return talk;
}

/** Somebody who wants to be a 소셜마케터 and told this of themselves, agreed or not yet. */
function applying(told: Readonly<Record<string, unknown>>, consent: "agreed" | "asked" = "agreed"): RealTalk {
  const one = talk();
  one.hear("소셜마케터 신청할래요", "apply", { ...marketer, ...told });
  if (consent === "agreed") one.choose("consent.agree");
  return one;
}

const seoul52 = { age: 52, residence: "서울" };

function named(): RealTalk {
  const one = applying(seoul52);
  one.hear("홍길동", "answer", { name: "홍길동" });
  return one;
}

function surveyed(...given: readonly (() => readonly [string, Record<string, unknown>])[]): RealTalk {
  const one = talk(world, recommending);
  one.hear("설문할게요", "survey");
  one.choose("survey.start");
  for (const next of given) one.hear(next()[0], "answer", next()[1]);
  return one;
}

const four = () => ["4점", { rating: 4 }] as const;
const nine = () => ["9점", { recommend: 9 }] as const;

function asking(program: string, ...facts: readonly Readonly<Record<string, unknown>>[]): RealTalk {
  const one = talk();
  one.hear("제가 되나요", "eligibility", { program });
  for (const fact of facts) one.hear("대답", "answer", fact);
  return one;
}

function listed(): RealTalk {
  const one = talk();
  one.hear("다시 일하고 싶은데 뭐가 있나요", "find", { kind: "internship" });
  return one;
}

function mending(): RealTalk {
  const one = talk();
  one.hear("제 정보 고칠게요", "privacy", {}, { dataWish: "correct" });
  one.choose("fact.name.careerBreak");
  return one;
}

function calling(): RealTalk {
  const one = talk(closed);
  one.hear("상담사 불러 주세요", "staff");
  return one;
}

/** Where each question is open, by the name that the files of lines use. */
export const places = {
  name: () => applying(seoul52),
  phone: named,
  age: () => applying({}),
  birthDate: () => applying({ birthYear: 1981 }),
  residence: () => applying({ age: 52 }),
  sex: () => asking("wink-link"),
  employment: () => asking("on-off"),
  employer: () => asking("on-off", { employment: "employed" }),
  workplace: () => asking("on-off", { employment: "employed" }, { employer: "sme" }),
  benefits: () => asking("joint-support"),
  jobSeeking: () => asking("jobseeker-leap"),
  careerBreak: mending,
  consent: () => applying(seoul52, "asked"),
  review: () => {
    const one = named();
    one.hear("010-1234-5678", "answer", { phone: "01012345678" });
    one.hear("동의해요", "yes");
    while (one.conversation.choices.some(({ label }) => label.say === "screening.skip")) one.choose("screening.skip");
    return one;
  },
  giveUp: () => {
    const one = talk(applied);
    one.hear("신청 취소할래요", "withdraw");
    return one;
  },
  erase: () => {
    const one = talk();
    one.hear("제 정보 다 지워 주세요", "privacy", {}, { dataWish: "erase" });
    return one;
  },
  date: calling,
  rating: () => surveyed(),
  recommend: () => surveyed(four),
  rejoin: () => surveyed(four, nine),
  comment: () => {
    const one = surveyed(four, nine);
    one.choose("survey.rejoin.yes");
    return one;
  },
  list: listed,
  picked: () => {
    const one = listed();
    one.hear("소셜마케터요", "answer", marketer);
    return one;
  },
  community: () => {
    const one = talk();
    one.hear("온앤오프 신청할래요", "apply", { program: "on-off", employment: "employed" });
    return one;
  },
  wish: () => {
    const one = talk();
    one.choose("menu.find");
    return one;
  },
  firm: () => {
    const one = talk();
    one.hear("여성친화기업 신청할래요", "apply", {
      program: "women-friendly",
      applicant: "company",
      workplace: "인천",
    });
    one.choose("consent.agree");
    return one;
  },
} as const satisfies Readonly<Record<string, () => RealTalk>>;
export type Place = keyof typeof places;

/** The world that a place is in: staff have gone home, an application is under way. */
export function worldOf(place: Place): World {
  if (place === "date") return closed;
  return place === "giveUp" ? applied : world;
}
