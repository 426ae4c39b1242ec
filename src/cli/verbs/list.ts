import { Argument } from "commander";
import type { Parts } from "../../assistant/parts.js";
import { allHandoffs } from "../../assistant/staff.js";
import { listPeople } from "../../store/people.js";
import { listRegistrations } from "../../store/registrations.js";
import { listResponses } from "../../store/responses.js";
import { reading } from "../../store/transaction.js";
import { handoffOut } from "../chat-out.js";
import { exit } from "../io.js";
import { writeLine } from "../json-lines.js";
import { personOut, responseOut } from "../person-out.js";
import type { AddVerb } from "../verb.js";
import { withParts } from "../with-parts.js";

const lists: Readonly<Record<string, (parts: Parts) => Promise<readonly object[]>>> = {
  registrations: ({ store }) => reading(store, (tx) => listRegistrations(tx)),
  handoffs: async (parts) => (await allHandoffs(parts)).map((packet) => handoffOut(packet, parts.words)),
  responses: async ({ store }) => (await reading(store, (tx) => listResponses(tx))).map(responseOut),
  // Nobody's steps are kept as a case (사례) yet.
  cases: async () => [],
  people: async ({ store }) => (await reading(store, (tx) => listPeople(tx))).map(personOut),
};

export const addList: AddVerb = (program, { io, action }) => {
  program
    .command("list")
    .description("what the store holds, a JSON object a line")
    .addArgument(new Argument("<what>", "what to list").choices(Object.keys(lists)))
    .requiredOption("--json", "print JSON lines")
    .action(
      action((what: string) =>
        withParts(io, async (parts) => {
          for (const one of (await lists[what]?.(parts)) ?? []) await writeLine(io.stdout, one);
          return exit.done;
        }),
      ),
    );
};
