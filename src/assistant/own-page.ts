import { offerDue, surveyDue } from "../../dialogs/due.js";
import { applicationCard, titleOf } from "../../dialogs/shown/application.js";
import { say } from "../dialog/say.js";
import { loadConversation } from "../store/conversations.js";
import { reading } from "../store/transaction.js";
import { openSurveys } from "./fulfil-people.js";
import { applicationLines } from "./fulfil-seats.js";
import type { Parts } from "./parts.js";
import type { OwnPage } from "./ports.js";
import { seoulDay } from "./seats-window.js";

/** What somebody has going here: what they applied for and how it stands, and what waits for an answer of theirs. */
export async function ownPage(parts: Parts, conversation: string): Promise<OwnPage> {
  const { catalog } = parts;
  const today = seoulDay(parts.clock.now());
  const { lines, surveys, language } = await reading(parts.store, async (tx) => {
    const stored = await loadConversation(tx, conversation);
    if (!stored) return { lines: [], surveys: [], language: undefined };
    const { person, language } = stored.conversation;
    return { lines: await applicationLines(tx, person), surveys: await openSurveys(tx, parts, person), language };
  });
  const words = parts.wordsIn(language);
  const offers = lines.filter(({ state, offerUntil }) => state === "offered" && offerUntil !== null);
  return {
    ...(language ? { language } : {}),
    applications: lines.map((line) => {
      const { cards = [] } = words.message({
        text: say("plain", { text: "" }),
        cards: [applicationCard(line, catalog, today)],
      });
      return cards[0] ?? { title: "" };
    }),
    open: [
      ...offers.map((line) => ({
        title: words.word(titleOf(line, catalog)),
        label: words.word(say("offer.answer")),
        start: offerDue({ ...line, until: line.offerUntil ?? "" }, catalog, today).start,
      })),
      ...surveys.map(({ invite, offering }) => {
        const { saying, start } = surveyDue({ id: invite, offering }, catalog);
        return { title: words.word(saying.text), label: words.word(say("survey.start")), start };
      }),
    ],
  };
}
