import type { App } from "@slack/bolt";
import { z } from "zod";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { longestText, takeIn } from "./take-in.js";
import { addressOf, slack, talkOf } from "./talk-id.js";
import { typedText } from "./typed-text.js";

const commanded = z.object({
  team_id: z.string(),
  user_id: z.string(),
  trigger_id: z.string(),
  text: z.string().default(""),
});

/** The slash command, whatever it is called: what follows it is said in the direct messages. */
export function onCommand(app: App, { assistant, words, staff }: SlackHouse): void {
  app.command(/^\//, async ({ body, ack }) => {
    const { team_id: team, user_id: user, trigger_id: trigger, text: typed } = commanded.parse(body);
    const who = { team, user };
    const text = typedText(typed);
    const answer = (words: string) => ack({ response_type: "ephemeral", text: words });
    if (staff && text === words("slack.command.matchWord"))
      return answer(words("slack.command.match", { code: await staff.threads.askMatch(inTeam(team, user)) }));
    if (text === "") {
      await assistant.greet(slack, talkOf(who), addressOf(who));
      return answer(words("slack.command.empty"));
    }
    const receipt = await takeIn(assistant, { who, eventId: `command:${trigger}`, text });
    return answer(
      receipt.kind === "refused" ? words("common.tooLong", { longest: longestText }) : words("slack.command.taken"),
    );
  });
}
