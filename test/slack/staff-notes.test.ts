import { expect, it } from "vitest";
import { bodyOf, threadReply } from "../support/fake-slack-requests.js";
import { room, slackFrontDesk, talk } from "../support/slack-front-desk.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { describeOnBothStores } from "../support/stores.js";

const api = await slackOfFile();

describeOnBothStores("words and notes of staff in Slack", (fresh) => {
  const { house, claimed, told, notes } = slackFrontDesk(api, fresh);

  it("keep notes to themselves", async () => {
    const card = await claimed();
    await house().writes("U10", card, "// 다시 전화하기로 함");
    expect(await house().reads(talk)).not.toContainEqual(expect.stringContaining("다시 전화"));
    expect(await notes()).toEqual(["다시 전화하기로 함"]);
  });

  it("keep the lines of a message that are notes to themselves, and say the others", async () => {
    const card = await claimed();
    const ts = "1772413400.900";
    const was = "내일 9시에 봬요\n&gt; // 이력이 의심스러움";
    for (let n = 0; n < 2; n++) await house().writes("U10", card, was, ts);
    expect((await house().reads(talk)).at(-1)).toBe("staff: 내일 9시에 봬요");
    expect(told("U10").at(-1)).toMatch(/메모로 남겼고.*\n이력이 의심스러움$/);
    const text = "내일 10시에 봬요\n&gt; // 이력이 의심스러움\n/\u200B/ 또 다른 메모";
    await house().changes("U10", card, { ts, was, text });
    expect((await house().reads(talk)).at(-1)).toContain("내일 10시에 봬요");
    expect((await house().reads(talk)).join()).not.toMatch(/의심|메모/);
    expect(told("U10").at(-1)).toBe(
      "참여자에게도 고친 글로 바꿔 두었어요. 메모는 상담 화면에 처음 적은 그대로 남아 있어요.",
    );
    expect(await notes()).toEqual(["이력이 의심스러움"]);
  });

  it("learn that the note was kept where the words were not said, and say nothing where it was not", async () => {
    const card = await claimed();
    await house().writes("U10", card, "850101-2345678\n// 확인함");
    expect(told("U10").at(-1)).toMatch(/주민등록번호.*메모는 남겨/);
    await house().writes("U10", card, "반가워요\n// 850101-2345678");
    expect((await house().reads(talk)).join()).not.toMatch(/850101|반가워요/);
    expect(await notes()).toEqual(["확인함"]);
  });

  it("have their words held back with files that cannot go", async () => {
    const card = await claimed();
    const shares = async (text: string, count: number) => {
      const body = threadReply("U10", { room, card: card.ts }, text);
      const files = Array.from({ length: count }, (_, n) => ({ id: `F${n}`, name: `${n}.jpg`, size: 1 }));
      await house().send(bodyOf.event({ ...body, event: { ...body.event, files } }));
    };
    await shares("사진 여섯 장 보내요", 6);
    expect((await house().reads(talk)).join()).not.toContain("사진");
    expect(told("U10").at(-1)).toMatch(/5개까지.*함께 적은 글도 전하지 않았어요/);
    await shares("// 사진은 우리끼리", 6);
    expect(await notes()).toEqual(["사진은 우리끼리"]);
    await shares("사진 보내요\n// 얼굴은 가렸음", 1);
    expect((await house().reads(talk)).at(-1)).toBe("staff: 사진 보내요");
  });
});
