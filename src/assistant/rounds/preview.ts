import { offeringCard, offeringFacts, offeringTitle } from "../../../dialogs/shown/program.js";
import type { Message } from "../../conversation/message.js";
import { say } from "../../dialog/say.js";
import type { Placed } from "../../domain/world.js";
import type { Parts } from "../parts.js";

/** An offering as somebody who could apply for it is shown it. */
export function offeringMessage({ words }: Pick<Parts, "words">, placed: Placed): Message {
  const { program, offering } = placed;
  const { capacity } = offering;
  const places = capacity === undefined ? undefined : { free: capacity, waiting: 0 };
  return words.message({
    text: say("registration.askOffering", { program: program.shortTitle, count: 1 }),
    cards: [{ ...offeringCard(placed, places), facts: offeringFacts(placed) }],
    choices: [
      {
        label: offeringTitle(placed),
        act: { kind: "start", start: { dialog: "registration", with: { program: program.id, offering: offering.id } } },
      },
    ],
  });
}
