import { describe, expect, it } from "vitest";
import { minute } from "../accounts/desk-accounts.js";
import { bossSecret, deskWithAccounts } from "./accounts-site.js";

describe("a desk that was left alone", () => {
  it("is signed out after half an hour, though its page goes on asking for news by itself", async () => {
    const desk = await deskWithAccounts();
    const secret = await bossSecret(desk);
    const cookie = `ieum-desk=${secret}`;
    const headers = { cookie, "x-desk-unattended": "1" };
    for (let n = 0; n < 5; n++) {
      desk.wait(5 * minute);
      expect((await fetch(`${desk.site.url}/desk/me`, { headers, redirect: "manual" })).status).toBe(200);
      const events = await fetch(`${desk.site.url}/desk/events`, { headers: { cookie } });
      expect(events.status).toBe(200);
      await events.body?.cancel();
    }
    desk.wait(5 * minute);
    expect((await desk.site.as(secret).get("/desk/me")).status).toBe(303);
  });

  it("stays signed in while somebody turns its pages", async () => {
    const desk = await deskWithAccounts();
    const boss = desk.site.as(await bossSecret(desk));
    for (let n = 0; n < 5; n++) {
      desk.wait(29 * minute);
      expect((await boss.get("/desk/me")).status).toBe(200);
    }
  });
});
