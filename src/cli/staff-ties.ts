import { frontDesk } from "../domain/staff.js";
import { accountByLogin } from "../store/accounts.js";
import { appendAudit } from "../store/audit.js";
import { loadCatalog } from "../store/catalog.js";
import { matchStaff, setStaffRoom, staffMatches, staffRooms, unmatchStaff } from "../store/staff-rooms.js";
import { inTransaction, reading, type Store } from "../store/transaction.js";
import { byOperator } from "./by-operator.js";
import { complain, type Exit, exit, type Io } from "./io.js";
import { writeLine } from "./json-lines.js";
import { noAgency } from "./no-agency.js";
import { roomsMissing } from "./rooms-missing.js";
import { systemClock } from "./with-parts.js";

/** What was named on the command line as the messenger itself knows it, or what is wrong with it, said to whoever typed it. */
export type Named = { readonly kind: "id"; readonly id: string } | { readonly kind: "not"; readonly why: string };

/** What an operator ties together for one messenger; absent names untie. */
export interface StaffTies {
  readonly channel: string;
  readonly named: (typed: string) => Promise<Named> | Named;
}

/** Shows an agency's hand-offs in a room, or, without one, nowhere. */
export async function tieRoom(
  io: Io,
  store: Store,
  { channel, named }: StaffTies,
  { agency, typed }: { readonly agency: string; readonly typed: string | undefined },
): Promise<Exit> {
  const { agencies } = await reading(store, loadCatalog);
  if (agency !== frontDesk && !agencies.some(({ id }) => id === agency)) {
    complain(io, noAgency(agency, agencies));
    return exit.failed;
  }
  const meant = typed === undefined ? undefined : await named(typed);
  if (meant?.kind === "not") return usage(io, meant.why);
  const room = meant?.id;
  await inTransaction(store, async (tx) => {
    await setStaffRoom(tx, { channel, agency, room });
    await appendAudit(tx, byOperator("setStaffRoom", agency, systemClock.now(), room ?? ""));
  });
  io.stdout.write(room === undefined ? `${agency} has no channel\n` : `${agency} is shown in ${room}\n`);
  return exit.done;
}

/** Says whose account at the desk somebody of the messenger has, or, without anybody, that it is nobody's any more. */
export async function tieMember(
  io: Io,
  store: Store,
  { channel, named }: StaffTies,
  { login, typed }: { readonly login: string; readonly typed: string | undefined },
): Promise<Exit> {
  const account = (await reading(store, (tx) => accountByLogin(tx, login)))?.id;
  if (account === undefined) {
    complain(io, `there is no account ${login}: ieum account list names all`);
    return exit.failed;
  }
  const meant = typed === undefined ? undefined : await named(typed);
  if (meant?.kind === "not") return usage(io, meant.why);
  const member = meant?.id;
  await inTransaction(store, async (tx) => {
    if (member === undefined) await unmatchStaff(tx, { channel, account });
    else await matchStaff(tx, { channel, member, account });
    await appendAudit(tx, byOperator("matchStaff", account, systemClock.now(), member ?? ""));
  });
  io.stdout.write(member === undefined ? `${login} is matched to nobody\n` : `${login} is ${member}\n`);
  return exit.done;
}

/** Rooms of agencies, agencies without one, and who is matched: a JSON object a line. */
export async function listTies(io: Io, store: Store, channel: string): Promise<Exit> {
  const { rooms, matches, agencies } = await reading(store, async (tx) => ({
    agencies: (await loadCatalog(tx)).agencies,
    rooms: await staffRooms(tx, channel),
    matches: await staffMatches(tx, channel),
  }));
  for (const { agency, room } of rooms) await writeLine(io.stdout, { agency, channel: room });
  for (const missing of roomsMissing(agencies, rooms)) await writeLine(io.stdout, missing);
  for (const { login, member } of matches) await writeLine(io.stdout, { login, user: member });
  return exit.done;
}

function usage(io: Io, why: string): Exit {
  complain(io, why);
  return exit.usage;
}
