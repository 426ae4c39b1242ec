import { readAudited } from "../../assistant/audited.js";
import { exportPerson, showPerson } from "../../store/people.js";
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
        withParts(io, async (parts) =>
          (await eraseByOffice(parts, id)) ? printed(io, { erased: id }) : unknown(io, id),
        ),
      ),
    );
};

async function printed(io: Io, value: object): Promise<Exit> {
  await writeLine(io.stdout, value);
  return exit.done;
}

function unknown(io: Io, id: string): Exit {
  complain(io, `there is no person ${id}: ieum list people --json names all`);
  return exit.failed;
}
