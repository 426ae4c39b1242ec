import { frontDesk } from "../../domain/staff.js";
import { accountByLogin } from "../../store/accounts.js";
import { appendAudit } from "../../store/audit.js";
import { loadCatalog } from "../../store/catalog.js";
import { matchStaff, setStaffRoom, staffMatches, staffRooms, unmatchStaff } from "../../store/staff-rooms.js";
import { inTransaction, reading, type Store } from "../../store/transaction.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { writeLine } from "../json-lines.js";
import { loadSentences } from "../load-sentences.js";
import { slackManifest } from "../slack-manifest.js";
import type { AddVerb } from "../verb.js";
import { withConfig } from "../verb.js";
import { systemClock } from "../with-parts.js";
import { withStore } from "../with-store.js";

const channel = "slack";

export const addSlack: AddVerb = (program, { io, action }) => {
  const slack = program
    .command("slack")
    .description("staff who answer in Slack, and the app's manifest")
    .helpCommand(false);
  slack
    .command("channel")
    .description("where an agency's hand-offs are shown; without CHANNEL_ID nowhere")
    .argument("<agency>", `an agency of the catalogue, or ${frontDesk}`)
    .argument("[channel-id]", "of a private channel that the app was invited to, for example C0123ABCD")
    .action(action((agency: string, room?: string) => withStore(io, ({ store }) => setRoom(io, store, agency, room))));
  slack
    .command("match")
    .description("ties somebody in Slack to their account at the desk; without USER_ID unties them")
    .argument("<login>")
    .argument("[user-id]", "what Slack answers them on the command for it, for example U0123ABCD")
    .action(action((login: string, user?: string) => withStore(io, ({ store }) => match(io, store, login, user))));
  slack
    .command("list")
    .description("rooms of agencies, and who is matched, a JSON object a line")
    .action(action(() => withStore(io, ({ store }) => list(io, store))));
  slack
    .command("manifest")
    .description("the app's manifest, to be pasted where Slack asks for it")
    .option("--socket", "for a server behind a firewall: Socket Mode instead of an address")
    .action(action((flags: { readonly socket?: true }) => manifest(io, flags)));
};

async function setRoom(io: Io, store: Store, agency: string, room: string | undefined): Promise<Exit> {
  const { agencies } = await reading(store, loadCatalog);
  if (agency !== frontDesk && !agencies.some(({ id }) => id === agency)) {
    complain(io, `there is no agency ${agency}: ${[frontDesk, ...agencies.map(({ id }) => id)].join(", ")}`);
    return exit.failed;
  }
  if (room !== undefined && !/^[CG][A-Z0-9]+$/.test(room)) {
    complain(io, `${room} is no channel's id: in Slack, open the channel's details and copy the id at the end`);
    return exit.usage;
  }
  await inTransaction(store, async (tx) => {
    await setStaffRoom(tx, { channel, agency, room });
    await appendAudit(tx, { ...byOperator(), action: "setStaffRoom", subject: agency, why: room ?? "" });
  });
  io.stdout.write(room === undefined ? `${agency} has no channel\n` : `${agency} is shown in ${room}\n`);
  return exit.done;
}

async function match(io: Io, store: Store, login: string, member: string | undefined): Promise<Exit> {
  const account = (await reading(store, (tx) => accountByLogin(tx, login)))?.id;
  if (account === undefined) {
    complain(io, `there is no account ${login}: ieum account list names all`);
    return exit.failed;
  }
  if (member !== undefined && !/^[UW][A-Z0-9]+$/.test(member)) {
    complain(io, `${member} is no user's id in Slack; it begins with U or W`);
    return exit.usage;
  }
  await inTransaction(store, async (tx) => {
    if (member === undefined) await unmatchStaff(tx, { channel, account });
    else await matchStaff(tx, { channel, member, account });
    await appendAudit(tx, { ...byOperator(), action: "matchStaff", subject: account, why: member ?? "" });
  });
  io.stdout.write(member === undefined ? `${login} is matched to nobody\n` : `${login} is ${member}\n`);
  return exit.done;
}

function byOperator() {
  return { at: systemClock.now().toISOString(), actor: "operator" };
}

async function list(io: Io, store: Store): Promise<Exit> {
  const { rooms, matches } = await reading(store, async (tx) => ({
    rooms: await staffRooms(tx, channel),
    matches: await staffMatches(tx, channel),
  }));
  for (const { agency, room } of rooms) await writeLine(io.stdout, { agency, channel: room });
  for (const { login, member } of matches) await writeLine(io.stdout, { login, user: member });
  return exit.done;
}

function manifest(io: Io, flags: { readonly socket?: true }): Promise<Exit> {
  return withConfig(io, ({ publicUrl }) => {
    if (flags.socket === undefined && publicUrl === undefined) {
      complain(io, "Slack needs an address to call: set IEUM_PUBLIC_URL=https://…, or use --socket");
      return exit.usage;
    }
    const to = flags.socket ? { kind: "socket" as const } : { kind: "url" as const, url: publicUrl ?? "" };
    io.stdout.write(`${JSON.stringify(slackManifest(loadSentences(io.root), to), null, 2)}\n`);
    return exit.done;
  });
}
