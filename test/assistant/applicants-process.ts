import { createInterface } from "node:readline";
import { sql } from "kysely";
import { createAssistant } from "../../src/assistant/assistant.js";
import { openStore } from "../../src/store/open-store.js";
import { fewSeats, houseOver } from "./two-houses.js";

/** A process of its own in which many people apply by chat at once: arguments are the store, a prefix and how many. */
const [url = "", prefix = "", count = "0"] = process.argv.slice(2);
const opened = await openStore({ url, masterKey: Buffer.alloc(32, 7) });
if (opened.kind !== "open") throw new Error(JSON.stringify(opened));
// Nobody cuts the power here.
if (opened.store.dialect === "sqlite") await sql`pragma synchronous = off`.execute(opened.store.db);
const assistant = createAssistant(await houseOver(opened.store, fewSeats));
assistant.start();

console.log("ready");
for await (const _ of createInterface({ input: process.stdin })) break;

const started = performance.now();
await Promise.all(Array.from({ length: Number(count) }, (_, n) => apply(`${prefix}${n}`)));
console.log(JSON.stringify({ ms: Math.round(performance.now() - started) }));
await assistant.stop();
await opened.store.close();
process.exit(0);

/** Says one thing after the other, as a person does who waits for the answer. */
async function apply(conversation: string): Promise<void> {
  await say(conversation, "저는 서울 마포구 중소기업 다니는데 와인 모임 신청하고 싶어요");
  await say(conversation, "동의해요");
  await say(conversation, "홍길동이고 010-1234-5678이에요");
  await say(conversation, "신청하기");
  const { open } = await assistant.view(conversation);
  if (open?.key === "wait") await say(conversation, "네");
}

async function say(conversation: string, text: string): Promise<void> {
  await assistant.receive({ channel: "web", conversation, eventId: text, text });
  await assistant.settled(conversation);
}
