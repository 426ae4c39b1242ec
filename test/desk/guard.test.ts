import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { type DeskSite, knownMembers, startDeskSite } from "../support/desk-site.js";

const secret = "a".repeat(43);
const member: SignedIn = {
  id: "u1",
  login: "kim",
  name: "김상담",
  role: "counsellor",
  agency: "sba",
  session: "s1",
  place: "127.0.0.1",
};

describe("the desk's guard", () => {
  let site: DeskSite;
  beforeAll(async () => {
    site = await startDeskSite({ accounts: knownMembers({ [secret]: member }) });
  });
  afterAll(() => site.stop());

  it("leads whoever is not signed in to the sign-in, and remembers where they wanted to go", async () => {
    const reply = await site.as("b".repeat(43)).get("/desk?x=1");
    expect(reply.status).toBe(303);
    expect(reply.headers.get("location")).toBe("/desk/sign-in?next=%2Fdesk%3Fx%3D1");
  });

  it("opens no news to whoever is not signed in", async () => {
    expect((await site.as("b".repeat(43)).get("/desk/events")).status).toBe(401);
  });

  it("leads a member to the inbox", async () => {
    const reply = await site.as(secret).get("/desk");
    expect(reply.headers.get("location")).toBe("/desk/inbox");
  });
});
