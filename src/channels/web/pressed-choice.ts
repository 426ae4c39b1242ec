import type { AssistantPort } from "../../assistant/ports.js";
import type { WordedChoice } from "../../conversation/message.js";
import type { ChoicePlace } from "./posted.js";

/** The button at a place, as it was shown. An old message's button is found as well as the last one's. */
export async function pressedChoice(
  assistant: Pick<AssistantPort, "messagesAfter">,
  conversation: string,
  place: ChoicePlace,
): Promise<WordedChoice | null> {
  const [message] = await assistant.messagesAfter(conversation, place.seq - 1);
  if (message === undefined || message.seq !== place.seq) return null;
  const choices = place.card === null ? message.choices : message.cards?.[place.card]?.choices;
  return choices?.[place.index] ?? null;
}
