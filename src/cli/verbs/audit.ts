import { type AuditHead, checkAudit } from "../../store/audit.js";
import { reading } from "../../store/transaction.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import type { AddVerb } from "../verb.js";
import { withStore } from "../with-store.js";

export const addAudit: AddVerb = (program, { io, action }) => {
  const audit = program.command("audit").description("the log of who saw and changed whose data").helpCommand(false);
  audit
    .command("check")
    .description("whether it is whole; prints its head, to be kept elsewhere and given to a later check")
    .option("--head <seq:hash>", "a head that an earlier check printed: shows whether the end was cut off since")
    .action(action(({ head }: { head?: string }) => check(io, head)));
};

async function check(io: Io, given: string | undefined): Promise<Exit> {
  const head = given === undefined ? undefined : readHead(given);
  if (head === "unreadable") {
    complain(io, "--head is what ieum audit check printed: a number, a colon and 64 letters of hash");
    return exit.usage;
  }
  return withStore(io, async ({ store }) => {
    const found = await reading(store, (tx) => checkAudit(tx, head));
    if (found.kind === "broken") {
      complain(
        io,
        `entry ${found.seq} of the log was changed, or is gone: keep the store as it is, find out who had it`,
      );
      return exit.failed;
    }
    io.stdout.write(`${found.entries}:${found.hash}\n`);
    return exit.done;
  });
}

function readHead(text: string): AuditHead | "unreadable" {
  const [, seq = "", hash = ""] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return hash === "" ? "unreadable" : { seq: Number(seq), hash };
}
