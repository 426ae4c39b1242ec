import { askedKinds } from "../../conversation/reading.js";
import { say } from "../../dialog/say.js";
import { answersAlone } from "../../domain/meanings.js";
import { may } from "../../domain/staff.js";
import { type AuditEntry, appendAudit } from "../../store/audit.js";
import { addLesson, countLessons, findLesson, listLessons, removeLesson } from "../../store/lessons.js";
import { findMiss, listMisses, reopenMisses, settleMiss } from "../../store/misses.js";
import { staffNames } from "../../store/staff-names.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import { readAudited, readOnAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { MissesPort, MissesWish, Taught } from "../desk-ports/misses.js";
import type { Parts } from "../parts.js";
import { wrongIn } from "./check-lesson.js";
import { meaningOf, refreshLessons } from "./lessons.js";
import { lessonsYaml } from "./lessons-yaml.js";
import { mayUnteach, viewLesson } from "./view-lesson.js";
import { createMissView } from "./view-miss.js";

/** The reader holds so many beside its own examples; more belong among those. */
const mostLessons = 2_000;
/** A spreadsheet takes so many. */
const mostExported = 10_000;

const refused = (why: Extract<Taught, { kind: "refused" }>["why"]): Taught => ({ kind: "refused", why });

/** What was not understood and what staff taught, over the store. */
export function createMisses(parts: Parts): MissesPort {
  const { store } = parts;
  const viewMiss = createMissView(parts, parts.words.word(say("misses.anyProgram")));
  const read = async (tx: Tx, by: SignedIn, wish: MissesWish) => {
    const scope = scopeOf(by, wish.agency);
    const { lines, total } = scope ? await listMisses(tx, { ...wish, ...scope }) : { lines: [], total: 0 };
    return { lines: lines.map(viewMiss), total, kinds: askedKinds };
  };
  const ofTheirs = async (tx: Tx, by: SignedIn, id: string) => {
    const found = await findMiss(tx, id);
    const scope = found && scopeOf(by, found.agency);
    return found && scope?.agency === found.agency ? found : undefined;
  };
  return {
    list: (by, wish) => readOnAudited(store, auditEntry(parts, by, "list", "misses"), (tx) => read(tx, by, wish)),
    async export(by, wish) {
      const whole = { ...wish, page: 1, size: mostExported };
      const entry = auditEntry(parts, by, "exportMisses", "misses");
      return (await readAudited(store, entry, (tx) => read(tx, by, whole))).lines;
    },
    async teach(by, miss, { text, meaning }) {
      const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
      const intent = meaningOf(meaning);
      if (intent === undefined) return refused("meaning");
      const why = await wrongIn(parts, line, intent);
      if (why) return refused(why);
      const taught = await inTransaction(store, async (tx): Promise<Taught> => {
        const found = await ofTheirs(tx, by, miss);
        if (!found) return refused("unknown");
        if ((await countLessons(tx)) >= mostLessons) return refused("tooMany");
        const now = parts.clock.now();
        const lesson = parts.newId();
        await addLesson(tx, {
          ...{ id: lesson, text: line, intent, agency: by.agency, addedBy: by.id, addedAt: now.toISOString() },
          ...(found.asked !== undefined && answersAlone.has(intent) ? { asked: found.asked } : {}),
        });
        await settleMiss(tx, found, { settled: "taught", lesson });
        await appendAudit(tx, auditEntry(parts, by, "teach", lesson));
        return { kind: "taught", lesson };
      });
      if (taught.kind === "taught") await refreshLessons(parts, "now");
      return taught;
    },
    ignore: (by, miss) =>
      inTransaction(store, async (tx) => {
        const found = await ofTheirs(tx, by, miss);
        if (!found) return false;
        await settleMiss(tx, found, { settled: "ignored" });
        await appendAudit(tx, auditEntry(parts, by, "ignoreMiss", miss));
        return true;
      }),
    async lessons(by) {
      if (!may(by.role, "understanding")) return [];
      const entry = auditEntry(parts, by, "list", "lessons");
      return readOnAudited(store, entry, async (tx) => {
        const lessons = await listLessons(tx, by.agency);
        const names = await staffNames(
          tx,
          lessons.flatMap(({ addedBy, removed }) => (removed ? [addedBy, removed.by] : [addedBy])),
        );
        return lessons.toReversed().flatMap((lesson) => viewLesson(by, lesson, names) ?? []);
      });
    },
    async lessonsYaml(by) {
      if (!may(by.role, "understanding")) return "";
      const entry = auditEntry(parts, by, "exportLessons", "lessons");
      const lessons = await readAudited(store, entry, (tx) => listLessons(tx, by.agency));
      return lessonsYaml(lessons.filter(({ removed }) => removed === undefined));
    },
    async unteach(by, id) {
      const done = await inTransaction(store, async (tx) => {
        const lesson = await findLesson(tx, id);
        if (!lesson || !mayUnteach(by, lesson)) return false;
        await removeLesson(tx, id, { by: by.id, now: parts.clock.now() });
        await reopenMisses(tx, id);
        await appendAudit(tx, auditEntry(parts, by, "unteach", id));
        return true;
      });
      if (done) await refreshLessons(parts, "now");
      return done;
    },
  };
}

/** Whose lines somebody may see: every agency's, or their own agency's; undefined: nobody's. */
function scopeOf({ role, agency }: SignedIn, wished?: string): { readonly agency?: string } | undefined {
  if (!may(role, "understanding")) return undefined;
  if (agency !== null) return { agency };
  return wished === undefined ? {} : { agency: wished };
}

type MissAction = "list" | "exportMisses" | "exportLessons" | "teach" | "unteach" | "ignoreMiss";

function auditEntry({ clock }: Parts, by: SignedIn, action: MissAction, subject: string): AuditEntry {
  return { at: clock.now().toISOString(), actor: by.id, action, subject, place: by.place };
}
