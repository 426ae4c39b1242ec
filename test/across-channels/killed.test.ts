import { expect, it, onTestFinished } from "vitest";
import { fakeTokens } from "../support/fake-slack-api.js";
import { signingSecret } from "../support/fake-slack-requests.js";
import { runs } from "../support/runs.js";
import { startServing } from "../support/serving.js";
import { counsellorIn, slackCounsellor } from "../support/slack-counsellor.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { describeOnBothStores } from "../support/stores.js";
import { webChatPerson } from "../support/webchat-person.js";

const api = await slackOfFile();

/** A message has a minute to be found by the next process, when one died with it in its hands. */
const patient = { timeout: 240_000, interval: 200 };

/** Where the program dies: with a message on its way in, once it is acknowledged, or once the other side was shown it. */
type Moment = "on its way in" | "acknowledged" | "shown";
const deaths: readonly { readonly of: "person" | "counsellor"; readonly moment: Moment }[] = [
  { of: "person", moment: "acknowledged" },
  { of: "counsellor", moment: "acknowledged" },
  { of: "person", moment: "shown" },
  { of: "counsellor", moment: "shown" },
  { of: "person", moment: "on its way in" },
  { of: "counsellor", moment: "on its way in" },
];

/** Each death costs a start and up to a minute; a thorough run dies all of them on both stores. */
function deathsOn(kind: "SQLite" | "PostgreSQL") {
  if (runs(1) > 1) return deaths;
  return kind === "SQLite" ? [1, 2, 4].flatMap((at) => deaths[at] ?? []) : deaths.slice(0, 1);
}

describeOnBothStores("somebody in Web Chat and a counsellor in a Slack thread", (fresh, kind) => {
  const dying = deathsOn(kind);

  it("lose nothing and read nothing twice while the program is killed again and again between their messages", async () => {
    api.messages.length = 0;
    const place = await fresh();
    await counsellorIn(await place.open());
    const serving = await startServing(place.url, {
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: fakeTokens.bot,
      SLACK_API_URL: api.url,
    });
    onTestFinished(() => serving.stop());
    const person = webChatPerson(serving.url);
    const counsellor = slackCounsellor(api, serving.url);
    await expect.poll(() => person.heard().length, patient).toBe(1);
    person.say("상담사 연결해 주세요");
    await counsellor.takes();
    await expect.poll(() => person.heard().some((text) => text.includes("함께해요")), patient).toBe(true);

    const inThread = () => counsellor.thread().filter(({ text }) => text.includes("번째"));
    const atPerson = () => person.heard().filter((text) => text.includes("번째"));
    for (const [at, { of, moment }] of dying.entries()) {
      const words = [`${at + 1}번째 말 하나`, `${at + 1}번째 말 둘`] as const;
      const taken = say(of, words[0]);
      const isShown = () =>
        of === "person"
          ? inThread().some(({ text }) => text.includes(words[0]))
          : atPerson().some((text) => text.includes(words[0]));
      switch (moment) {
        case "on its way in":
          break;
        case "acknowledged":
          await taken();
          break;
        case "shown":
          await expect.poll(isShown, { ...patient, interval: 5 }).toBe(true);
          break;
      }
      await serving.killAndStart();
      await taken();
      // The next goes out at once: it must not overtake.
      await say(of, words[1])();
    }

    const said = (who: "person" | "counsellor") =>
      dying.flatMap(({ of }, at) => (of === who ? [`${at + 1}번째 말 하나`, `${at + 1}번째 말 둘`] : []));
    await expect.poll(() => new Set(inThread().map(({ text }) => text)).size, patient).toBe(said("person").length);
    await expect.poll(() => atPerson().length, patient).toBe(said("person").length + said("counsellor").length);
    const own = said("person").map((text) => `> ${text}`);
    const answers = said("counsellor").map((text) => `상담사: ${text}`);
    expect(atPerson().filter((text) => text.startsWith("> "))).toEqual(own);
    expect(atPerson().filter((text) => !text.startsWith("> "))).toEqual(answers);

    // At Slack a message whose answer was lost may stand twice, marked as one that may.
    const sure = inThread().filter(({ mayBeAgain }) => !mayBeAgain);
    const firsts = [...new Set(inThread().map(({ text }) => text))];
    expect(firsts).toEqual(said("person").map((text) => `참여자: ${text}`));
    expect(new Set(sure.map(({ text }) => text)).size).toBe(sure.length);

    const whole = person.anotherTab();
    await expect
      .poll(() => whole.heard().filter((text) => text.includes("번째")).length, patient)
      .toBe(own.length + answers.length);
    // What was slow to come back stood there before its turn: where it stands is a matter of its time.
    expect([...whole.heard()].sort()).toEqual([...person.heard()].sort());
    expect(serving.written()).not.toMatch(/번째|상담사 연결해|xoxb/);

    /** Gives a wait for its acknowledgement. */
    function say(who: "person" | "counsellor", text: string): () => Promise<void> {
      if (who === "counsellor") {
        const taken = counsellor.writes(text);
        return () => taken;
      }
      person.say(text);
      return () => expect.poll(() => person.unsent(), patient).toBe(0);
    }
  }, 900_000);
});
