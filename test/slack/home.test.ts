import { afterEach, expect, it } from "vitest";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import { drainAll } from "../../src/assistant/work.js";
import { homeView } from "../../src/channels/slack/talk/home-view.js";
import { settableClock } from "../../src/cli/chat-json.js";
import { bodyOf, directOf, eventBody } from "../support/fake-slack-requests.js";
import { readHome } from "../support/fake-slack-views.js";
import { slackWords } from "../support/slack-site.js";
import { type SlackTalk, startSlackTalk, until } from "../support/slack-talk.js";
import { homeText } from "../support/slack-view-text.js";
import { describeOnBothStores } from "../support/stores.js";
import { bookLines } from "../support/transcript-player.js";

const open: SlackTalk[] = [];
afterEach(async () => {
  for (const talk of open.splice(0)) await talk.stop();
});

describeOnBothStores("the home tab in Slack", (fresh, kind) => {
  async function start(more: Parameters<typeof startSlackTalk>[1] = {}): Promise<SlackTalk> {
    const talk = await startSlackTalk(await (await fresh()).open(), more);
    open.push(talk);
    return talk;
  }

  it("shows what somebody applied for and how it stands, and nothing of anybody else", async () => {
    const talk = await start();
    await signUp(talk, "U1");
    await opensHome(talk, "U1");
    await expect(home(talk, "U1")).toMatchFileSnapshot("golden/home-applied.txt");
    await opensHome(talk, "U2");
    await expect(home(talk, "U2")).toMatchFileSnapshot("golden/home-new.txt");
    expect(home(talk, "U1")).not.toMatch(/김하나|2345/);
  });

  it("is drawn anew when what it shows has changed", async () => {
    const talk = await start();
    await opensHome(talk, "U1");
    expect(home(talk, "U1")).toContain("아직 신청하신 것이 없어요");
    await signUp(talk, "U1");
    await until(() => (home(talk, "U1").includes("와인 커뮤니티") ? true : undefined));
    await talk.says("U1", "신청 취소할게요");
    await talk.presses("U1", "취소할게요");
    await until(() => (home(talk, "U1").includes("신청 취소") ? true : undefined));
    expect(talk.api.refusals).toEqual([]);
  });

  it("begins a survey that is open, and opens its form", async () => {
    const clock = settableClock();
    const talk = await start({ at: "2026-03-02T11:00:00.000Z", clock });
    await signUp(talk, "U1");
    clock.set(new Date("2026-05-28T01:00:00.000Z"));
    await doDueWork(talk.parts);
    await drainAll(talk.parts);
    await talk.push("U1");
    await opensHome(talk, "U1");
    await expect(home(talk, "U1")).toMatchFileSnapshot("golden/home-survey.txt");
    await talk.pressesHome("U1", "시작");
    const form = await until(() => talk.api.modals.find(({ inputs }) => inputs.length > 0));
    const filled = { "satisfaction@1": "만족", "rejoin@1": "네", "comment@1": "리더님이 친절했어요" };
    expect((await talk.sends("U1", form, filled)).response_action).toBe("clear");
    await talk.push("U1");
    expect(await bookLines(talk.parts, "설문")).toEqual([
      '  → on-off-example-wine · complete · {"satisfaction@1":4,"rejoin@1":"yes","comment@1":"리더님이 친절했어요"}',
    ]);
    await until(() => (home(talk, "U1").includes("[시작]") ? undefined : true));
  });

  // What follows has nothing to do with how rows are kept.
  if (kind === "PostgreSQL") return;

  it("is read and drawn again when another process drew it meanwhile", async () => {
    const talk = await start();
    await opensHome(talk, "U1");
    talk.api.mishap("views.publish", { kind: "error", error: "hash_conflict" });
    await signUp(talk, "U1");
    await until(() => (home(talk, "U1").includes("와인 커뮤니티") ? true : undefined));
    expect(talk.site.errors).toEqual([]);
  });

  it("is left as it is when Slack does not take it, and drawn the next time it is opened", async () => {
    const talk = await start();
    talk.api.mishap("views.publish", { kind: "status", status: 500 });
    await opensHome(talk, "U1");
    expect([talk.api.views.get("U1"), talk.site.errors.length]).toEqual([undefined, 1]);
    await opensHome(talk, "U1");
    expect(home(talk, "U1")).toContain("프로그램 찾기");
  });

  it("says that there is more than it shows", () => {
    const applications = Array.from({ length: 130 }, (_, index) => ({
      title: `${index + 1}번째 ${"긴 이름 ".repeat(60)}`,
      text: "센터에서 확인하고 연락드려요.",
      facts: [["지금", "신청 완료".repeat(500)]] as const,
    }));
    const blocks = readHome(homeView({ applications, open: [] }, slackWords));
    if ("error" in blocks) throw new Error(blocks.error);
    expect(homeText(blocks)).toContain("이 밖에 110개가 더 있어요.");
  });
});

async function opensHome(talk: SlackTalk, user: string): Promise<void> {
  const hash = talk.api.homeHash(user);
  const event = { type: "app_home_opened", user, channel: directOf(user), tab: "home" };
  await talk.post(bodyOf.event(eventBody(hash === undefined ? event : { ...event, view: { hash } })));
}

function home({ api }: SlackTalk, user: string): string {
  return homeText(api.views.get(user) ?? []);
}

async function signUp(talk: SlackTalk, user: string): Promise<void> {
  await talk.says(user, "저는 마포구에 있는 중소기업 다니는데 와인 모임 신청하고 싶어요");
  await talk.presses(user, "동의해요");
  await talk.says(user, "김하나");
  await talk.says(user, "010-2345-6789");
  await talk.presses(user, "신청하기");
}
