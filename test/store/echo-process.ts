import { openStore } from "../../src/store/open-store.js";
import { answerAll, deliver } from "./echo.js";

/** Takes in and answers a long talk from its beginning, as if the platform sent all of it again. Meant to be killed. */
const [url = "", holder = "", count = "0", round = "0"] = process.argv.slice(2);
const opened = await openStore({ url, masterKey: Buffer.alloc(32, 7) });
if (opened.kind !== "open") throw new Error(JSON.stringify(opened));

// Every process starts after the lease of the one before has run out.
const now = new Date(Date.UTC(2026, 10, 20, 3) + Number(round) * 60_000);
console.log("ready");
for (let n = 0; n < Number(count); n += 1) {
  await deliver(opened.store, "c1", `e${n}`, now);
  if (n % 3 === 0) await answerAll(opened.store, holder, now);
}
await answerAll(opened.store, holder, now);
await opened.store.close();
process.exit(0);
