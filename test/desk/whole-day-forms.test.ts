import { expect, it } from "vitest";
import { describeOnBothStores } from "../support/stores.js";
import { openWholeDesk } from "../support/whole-desk.js";

describeOnBothStores("a form whose answer was lost on the way", (fresh) => {
  it("says what was written on and sent again, and says nothing twice that was not", async () => {
    const desk = await openWholeDesk(await (await fresh()).open());
    try {
      const [here] = desk.agencies;
      const { who } = here.staff.counsellor;
      const id = here.ids.talk[1] ?? "";
      const how = { key: "one-form-key", claim: 1 };
      for (const text of ["네", "네", "네, 그리고 서류도요", "네, 그리고 서류도요"]) {
        expect((await desk.handoffs.reply(who, id, text, how)).kind).toBe("done");
        expect((await desk.handoffs.note(who, id, text, how)).kind).toBe("done");
      }
      const view = await desk.handoffs.open(who, id);
      const said = view?.transcript.map(({ text }) => text) ?? [];
      const noted = view?.notes.map(({ text }) => text) ?? [];
      expect(said.slice(-2)).toEqual(["네", "네, 그리고 서류도요"]);
      expect(noted.slice(-2)).toEqual(["네", "네, 그리고 서류도요"]);
    } finally {
      await desk.site.stop();
    }
  }, 60_000);
});
