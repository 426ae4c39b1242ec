import { randomBytes, randomUUID } from "node:crypto";
import { type Accounts, createAccounts } from "../../assistant/accounts/create-accounts.js";
import type { Account, AccountTrouble } from "../../assistant/desk-ports/accounts.js";
import { findResidentNumbers } from "../../language/resident-number.js";
import { loadCatalog } from "../../store/catalog.js";
import { reading } from "../../store/transaction.js";
import { deskLink } from "../desk-link.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { writeLine } from "../json-lines.js";
import type { AddVerb } from "../verb.js";
import { systemClock } from "../with-parts.js";
import { type Opened, withStore } from "../with-store.js";

interface Flags {
  readonly json?: true;
}

export const addAccount: AddVerb = (program, { io, action }) => {
  const account = program
    .command("account")
    .description("who may sign in at the desk: to see, to let in again, to shut out")
    .helpCommand(false);
  account
    .command("list")
    .description("every account: login, name, role, agency, state")
    .option("--json", "print JSON lines")
    .action(action((flags: Flags) => withAccounts(io, (accounts) => list(io, accounts, flags))));
  account
    .command("link")
    .description("a link to choose a password; the old one and every open browser of theirs end")
    .argument("[login]", "whose; leave it out while there is no administrator: the link then makes the first")
    .option("--json", "print JSON")
    .action(
      action((login: string | undefined, flags: Flags) =>
        withAccounts(io, (accounts, opened) => link(io, { accounts, opened, login, flags })),
      ),
    );
  account
    .command("disable")
    .description("shuts an account out at once; its name stays in the log")
    .argument("<login>")
    .option("--json", "print JSON")
    .action(
      action((login: string, flags: Flags) => withAccounts(io, (accounts) => disable(io, accounts, login, flags))),
    );
};

function withAccounts(io: Io, work: (accounts: Accounts, opened: Opened) => Promise<Exit>): Promise<Exit> {
  return withStore(io, async (opened) => {
    const { store } = opened;
    const catalog = await reading(store, loadCatalog);
    const hasResidentNumber = (text: string) => findResidentNumbers(text).length > 0;
    const parts = { store, catalog, clock: systemClock, newId: randomUUID, random: randomBytes, hasResidentNumber };
    return work(createAccounts(parts), opened);
  });
}

async function list(io: Io, accounts: Accounts, flags: Flags): Promise<Exit> {
  for (const one of await accounts.operator.list()) {
    const { login, name, role, agency, state } = one;
    if (flags.json) await writeLine(io.stdout, one);
    else io.stdout.write(`${[login, name, role, agency ?? "every agency", state].join("\t")}\n`);
  }
  return exit.done;
}

interface LinkWish {
  readonly accounts: Accounts;
  readonly opened: Opened;
  readonly login: string | undefined;
  readonly flags: Flags;
}

async function link(io: Io, { accounts, opened, login, flags }: LinkWish): Promise<Exit> {
  const all = await accounts.operator.list();
  const asked = login === undefined ? undefined : all.find((one) => one.login === login);
  if (login !== undefined && !asked && all.length > 0) return unknownLogin(io, login);
  const made = asked ? await accounts.operator.reset(asked.id) : await first(accounts);
  if (made === undefined) {
    complain(io, "say whose: ieum account link LOGIN; ieum account list names all");
    return exit.usage;
  }
  if (made.kind === "refused") return refused(io, login ?? "", made.why);
  const url = deskLink(opened.config, made.link);
  if (flags.json) await writeLine(io.stdout, { ...(asked ? { login: asked.login } : {}), url });
  else io.stdout.write(`${url}\n`);
  return exit.done;
}

async function first(accounts: Accounts) {
  const secret = await accounts.firstLink();
  return secret === undefined ? undefined : ({ kind: "done", link: secret } as const);
}

async function disable(io: Io, accounts: Accounts, login: string, flags: Flags): Promise<Exit> {
  const asked = (await accounts.operator.list()).find((one: Account) => one.login === login);
  if (!asked) return unknownLogin(io, login);
  const done = await accounts.operator.disable(asked.id);
  if (done.kind === "refused") return refused(io, login, done.why);
  if (flags.json) await writeLine(io.stdout, { disabled: login });
  else io.stdout.write(`${login} is disabled\n`);
  return exit.done;
}

function unknownLogin(io: Io, login: string): Exit {
  complain(io, `there is no account ${login}: ieum account list names all`);
  return exit.failed;
}

function refused(io: Io, login: string, why: AccountTrouble): Exit {
  complain(io, `${login}: ${saidOf(why)}`);
  return exit.failed;
}

function saidOf(why: AccountTrouble): string {
  if (why === "lastAdministrator") return "nobody could make accounts any more: make somebody else administrator first";
  if (why === "disabled") return "it is disabled: let an administrator enable it at the desk first";
  return `refused (${why})`;
}
