import { Argument } from "commander";
import { readAudited } from "../../assistant/audited.js";
import { allPackets } from "../../assistant/handoffs/packet.js";
import { listPeople } from "../../store/people.js";
import { listRegistrations } from "../../store/registrations.js";
import { everyAnswer } from "../../store/survey-answers.js";
import type { Tx } from "../../store/transaction.js";
import type { Words } from "../../words/words.js";
import { byOperator } from "../by-operator.js";
import { handoffOut } from "../chat-out.js";
import { exit } from "../io.js";
import { writeLine } from "../json-lines.js";
import { personOut, responseOut } from "../person-out.js";
import type { AddVerb } from "../verb.js";
import { withParts } from "../with-parts.js";

const lists: Readonly<Record<string, (tx: Tx, words: Words) => Promise<readonly object[]>>> = {
  registrations: (tx) => listRegistrations(tx),
  handoffs: async (tx, words) => (await allPackets(tx)).map((packet) => handoffOut(packet, words)),
  responses: async (tx) => (await everyAnswer(tx)).map(responseOut),
  // Nobody's steps are kept as a case (사례) yet.
  cases: async () => [],
  people: async (tx) => (await listPeople(tx)).map(personOut),
};

export const addList: AddVerb = (program, { io, action }) => {
  program
    .command("list")
    .description("what the store holds, a JSON object a line")
    .addArgument(new Argument("<what>", "what to list").choices(Object.keys(lists)))
    .option("--json", "JSON lines, which is how it lists without it too")
    .action(
      action((what: string) =>
        withParts(io, async ({ store, words, clock }) => {
          const list = (tx: Tx) => lists[what]?.(tx, words) ?? Promise.resolve([]);
          const all = await readAudited(store, byOperator("list", what, clock.now()), list);
          for (const one of all) await writeLine(io.stdout, one);
          return exit.done;
        }),
      ),
    );
};
