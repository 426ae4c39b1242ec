import { beginsSaying, reminderSaying } from "../../../dialogs/shown/taking-part.js";
import type { Saying } from "../../dialog/say.js";
import { isDecent, reminderAt } from "../../domain/decent-hours.js";
import type { Catalog } from "../../domain/program.js";
import { instantAt, sessionsOf } from "../../domain/sessions.js";
import { type Placed, placedOfferings } from "../../domain/world.js";
import { lockOffering } from "../../store/seat-plan.js";
import { markReminded, notReminded } from "../../store/session-reminders.js";
import { inTransaction, reading } from "../../store/transaction.js";
import { tell } from "../offers.js";
import type { Parts } from "../parts.js";

const atOnce = 50;
/** Whoever was given a seat so lately has just read when it is. */
const justToldMs = 3 * 3_600_000;

/** Something to be reminded of: the moment it begins, and the first at which people may be told. */
interface ToCome {
  readonly offering: string;
  /** A session's id, or that it is the first day of what has no sessions. */
  readonly session: string;
  readonly saying: Saying;
}

/**
 * Reminds those who take part of what they have tomorrow, in decent hours; later, as long as it has not begun, where
 * nobody could be told in time. By any number of processes, as often as one likes, whatever the clock does meanwhile:
 * each person once of each session (`session_reminders`). Who is with staff is left alone until staff are done.
 */
export async function remindOfSessions(parts: Parts): Promise<void> {
  const now = parts.clock.now();
  for (const one of comingUp(parts.catalog, now.toISOString())) await remindAll(parts, one, now);
}

async function remindAll(parts: Parts, { offering, session, saying }: ToCome, now: Date): Promise<void> {
  const due = { offering, session, seatedBy: new Date(now.getTime() - justToldMs).toISOString() };
  while ((await reading(parts.store, (tx) => notReminded(tx, due, 1))).length > 0) {
    const told = await inTransaction(parts.store, async (tx) => {
      // Whoever gives up a seat does so under this lock: nobody is reminded of what they have just left.
      const plan = await lockOffering(tx, offering);
      if (!plan || plan.calledOff !== null) return 0;
      const them = await notReminded(tx, due, atOnce);
      for (const { registration, conversation } of them) {
        if (!(await markReminded(tx, registration, session, now))) continue;
        const eventId = `reminder:${registration}:${session}`;
        await tell(tx, parts, { conversation, eventId, payload: { kind: "reminder", registration, saying }, now });
      }
      return them.length;
    });
    if (told === 0) return;
  }
}

/** What people may be reminded of now. */
function comingUp({ programs, holidays }: Pick<Catalog, "programs" | "holidays">, now: string): readonly ToCome[] {
  if (!isDecent(now, holidays)) return [];
  const isDue = (day: string, begins: string) => now < begins && reminderAt(day, holidays) <= now;
  return programs
    .filter(({ registrable }) => registrable)
    .flatMap(placedOfferings)
    .filter(({ offering }) => offering.calledOff === undefined)
    .flatMap((placed) => meetings(placed).filter(({ day, begins }) => isDue(day, begins)));
}

type Meeting = ToCome & { readonly day: string; readonly begins: string };

function meetings(placed: Placed): readonly Meeting[] {
  const { id, activity } = placed.offering;
  const sessions = sessionsOf(placed.offering).map(
    (session): Meeting => ({
      offering: id,
      session: session.id,
      day: session.on,
      begins: instantAt(session.on, session.from),
      saying: reminderSaying(placed, session),
    }),
  );
  if (sessions.length > 0 || !activity) return sessions;
  const day = activity.from;
  const begins = instantAt(day, "00:00");
  return [{ offering: id, session: "first-day", day, begins, saying: beginsSaying(placed, day) }];
}
