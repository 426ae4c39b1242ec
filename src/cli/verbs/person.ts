import { readAudited } from "../../assistant/audited.js";
import { exportPerson, showPerson } from "../../store/people.js";
import { listRetained, recallRetained } from "../../store/retained.js";
import type { Store } from "../../store/transaction.js";
import { byOperator } from "../by-operator.js";
import { eraseByOffice } from "../erase-by-office.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { writeLine } from "../json-lines.js";
import { personOut } from "../person-out.js";
import type { AddVerb } from "../verb.js";
import { systemClock, withParts } from "../with-parts.js";
import { withStore } from "../with-store.js";

export const addPerson: AddVerb = (program, { io, action }) => {
  const person = program
    .command("person")
    .description("a person's data: to see, take along or erase")
    .helpCommand(false);
  person
    .command("show")
    .description("talks, facts and consents in short, as JSON")
    .argument("<id>", "as ieum list people --json names them")
    .action(
      action((id: string) =>
        withStore(io, async ({ store }) => {
          const found = await readAudited(store, byOperator("show", id, systemClock.now()), (tx) => showPerson(tx, id));
          return found ? printed(io, personOut(found)) : unknown(io, id);
        }),
      ),
    );
  person
    .command("export")
    .description("everything that is kept about them, as JSON")
    .argument("<id>")
    .action(
      action((id: string) =>
        withStore(io, async ({ store }) => {
          const found = await readAudited(store, byOperator("export", id, systemClock.now()), (tx) =>
            exportPerson(tx, id),
          );
          return found ? printed(io, found) : unknown(io, id);
        }),
      ),
    );
  person
    .command("erase")
    .description("gives up their places and destroys their key and rows; cannot be undone")
    .argument("<id>")
    .action(
      action((id: string) =>
        withParts(io, async (parts) => {
          const erased = await eraseByOffice(parts, id);
          if (!erased) return unknown(io, id);
          return printed(io, { erased: id, ...(erased.kept > 0 ? { kept: erased.kept } : {}) });
        }),
      ),
    );
  person
    .command("kept")
    .description(
      "what a law wants kept of erased people: which applications, why, until when; with an id, what it says",
    )
    .argument("[id]", "as the list names it")
    .action(
      action((id: string | undefined) =>
        withStore(io, async ({ store }) => (id === undefined ? listKept(io, store) : recallKept(io, store, id))),
      ),
    );
};

async function listKept(io: Io, store: Store): Promise<Exit> {
  const entry = byOperator("list", "retained", systemClock.now());
  for (const row of await readAudited(store, entry, listRetained)) await writeLine(io.stdout, row);
  return exit.done;
}

async function recallKept(io: Io, store: Store, id: string): Promise<Exit> {
  const entry = byOperator("recall", id, systemClock.now());
  const items = await readAudited(store, entry, (tx) => recallRetained(tx, id));
  if (items) return printed(io, { id, items });
  complain(io, `nothing is kept as ${id}: ieum person kept names all`);
  return exit.failed;
}

async function printed(io: Io, value: object): Promise<Exit> {
  await writeLine(io.stdout, value);
  return exit.done;
}

function unknown(io: Io, id: string): Exit {
  complain(io, `there is no person ${id}: ieum list people --json names all`);
  return exit.failed;
}
