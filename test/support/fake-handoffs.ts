import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type {
  HandoffDone,
  HandoffLine,
  HandoffsPort,
  HandoffView,
  InboxWish,
} from "../../src/assistant/desk-ports/handoffs.js";
import { type Role, seesAgency } from "../../src/domain/staff.js";

/** A hand-off as the fake keeps it: the view, and how it is changed. */
export type FakeHandoff = { -readonly [Key in keyof HandoffView]: HandoffView[Key] };

export interface FakeColleague {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
}

export interface FakeHandoffs extends HandoffsPort {
  /** The person writes something. */
  says(id: string, text: string): void;
  get(id: string): FakeHandoff;
  add(handoff: FakeHandoff): void;
  /** The person is erased. */
  erase(id: string): void;
  /** Everybody who was told as being at the desk with it. */
  readonly stayed: readonly string[];
}

/** Hand-offs in memory, with the rules of the port and none of its house: for tests of the desk's pages. */
export function createFakeHandoffs(
  given: readonly FakeHandoff[],
  how: { readonly now: () => Date; readonly colleagues: readonly FakeColleague[] },
): FakeHandoffs {
  const all = new Map(given.map((one) => [one.id, { ...one }]));
  const listeners = new Map<() => void, SignedIn>();
  const keys = new Set<string>();
  const stayed: string[] = [];
  const now = () => how.now().toISOString();

  const news = (handoff: FakeHandoff, before = handoff.agency.id) => {
    for (const [tell, who] of listeners)
      if ([handoff.agency.id, before].some((agency) => seesAgency(who, agency))) tell();
  };
  const shown = (handoff: FakeHandoff): HandoffView => ({
    ...handoff,
    ...(handoff.due ? { due: { ...handoff.due, late: handoff.due.at < now() } } : {}),
  });
  const seen = (by: SignedIn, id: string) => {
    const found = all.get(id);
    return found && seesAgency(by, found.agency.id) ? found : undefined;
  };
  const done = (handoff: FakeHandoff): HandoffDone => {
    news(handoff);
    return { kind: "done", handoff: shown(handoff) };
  };
  const event = (handoff: FakeHandoff, by: string, what: HandoffView["events"][number]["what"], more = {}) => {
    handoff.events = [...handoff.events, { at: now(), by, what, ...more }];
  };
  const say = (handoff: FakeHandoff, from: "assistant" | "staff" | "person", text: string) => {
    const seq = (handoff.transcript.at(-1)?.seq ?? 0) + 1;
    handoff.transcript = [...handoff.transcript, { seq, from, text, at: now() }];
  };
  const own = (by: SignedIn, id: string, act: (handoff: FakeHandoff) => HandoffDone, claim?: number): HandoffDone => {
    const found = seen(by, id);
    if (!found) return { kind: "unknown" };
    if (found.state === "closed") return { kind: "closed" };
    if (claim !== undefined && claim !== found.claim) return { kind: "stale" };
    return found.staff?.id === by.id ? act(found) : { kind: "notYours" };
  };
  const give = (handoff: FakeHandoff, to: { id: string; name: string }) => {
    handoff.state = "claimed";
    handoff.staff = { id: to.id, name: to.name };
    handoff.claim += 1;
    handoff.away = false;
    say(handoff, "assistant", `─ 상담사 ${to.name} 님이 함께해요 ─`);
  };
  const free = (handoff: FakeHandoff) => {
    handoff.state = "waiting";
    handoff.claim += 1;
    delete handoff.staff;
  };

  return {
    stayed,
    get: (id) => {
      const found = all.get(id);
      if (!found) throw new Error(`no hand-off ${id}`);
      return found;
    },
    add(handoff) {
      all.set(handoff.id, { ...handoff });
      news(handoff);
    },
    erase(id) {
      const found = this.get(id);
      all.delete(id);
      news(found);
    },
    says(id, text) {
      const found = this.get(id);
      say(found, "person", text);
      found.askedAt ??= now();
      news(found);
    },
    async inbox(by, wish) {
      const mine = [...all.values()].filter((one) => seesAgency(by, one.agency.id)).map(shown);
      const open = mine.filter((one) => one.state !== "closed");
      const lines = mine.filter((one) => wanted(one, wish, by)).sort(wish.tab === "closed" ? newest : pressing);
      return {
        lines: lines.slice((wish.page - 1) * wish.size, wish.page * wish.size),
        total: lines.length,
        counts: {
          mine: open.filter(({ staff }) => staff?.id === by.id).length,
          unassigned: open.filter(({ state }) => state === "waiting").length,
          all: open.length,
          late: open.filter(({ due }) => due?.late).length,
        },
      };
    },
    async open(by, id) {
      const found = seen(by, id);
      return found && shown(found);
    },
    async claim(by, id, over) {
      const found = seen(by, id);
      if (!found) return { kind: "unknown" };
      if (found.state === "closed") return { kind: "closed" };
      if (found.staff?.id === by.id) return { kind: "done", handoff: shown(found) };
      const had = found.staff;
      if (had && over !== "over" && !found.away) return { kind: "taken", by: had.name };
      give(found, by);
      event(found, by.name, had ? "takenOver" : "claimed");
      return done(found);
    },
    amend: async () => ({ kind: "notSaid" }),
    async reply(by, id, text, { key, claim }) {
      const again = keys.has(key);
      return own(
        by,
        id,
        (found) => {
          if (again) return { kind: "done", handoff: shown(found) };
          keys.add(key);
          say(found, "staff", text);
          delete found.askedAt;
          event(found, by.name, "answered");
          return done(found);
        },
        again ? undefined : claim,
      );
    },
    async note(by, id, text, { key }) {
      return own(by, id, (found) => {
        if (!keys.has(key)) found.notes = [...found.notes, { by: by.name, text, at: now() }];
        keys.add(key);
        return done(found);
      });
    },
    async correct(by, id, { key, value }) {
      if (/모르|\?/.test(value) || value.trim() === "") {
        const refused = own(by, id, (found) => ({ kind: "done", handoff: shown(found) }));
        return refused.kind === "done" ? { kind: "unreadable" } : refused;
      }
      return own(by, id, (found) => {
        const label = found.facts.find((fact) => fact.key === key)?.label ?? key;
        found.facts = [...found.facts.filter((fact) => fact.key !== key), { key, label, value }];
        event(found, by.name, "corrected", { why: label });
        return done(found);
      });
    },
    async passOn(by, id, to, why) {
      const waiting = seen(by, id);
      const act = (found: FakeHandoff): HandoffDone => {
        const colleague = how.colleagues.find((one) => to.kind === "staff" && one.id === to.id);
        if (to.kind === "staff" && !colleague) return { kind: "unknown" };
        if (colleague) give(found, colleague);
        else free(found);
        const before = found.agency.id;
        if (to.kind === "agency") found.agency = { id: to.id, name: to.id };
        event(found, by.name, to.kind === "anyone" ? "released" : "passedOn", {
          ...(to.kind === "anyone" ? {} : { to: colleague?.name ?? to.id }),
          ...(why ? { why } : {}),
        });
        news(found, before);
        return done(found);
      };
      return waiting?.state === "waiting" && to.kind !== "anyone" ? act(waiting) : own(by, id, act);
    },
    async close(by, id, { outcome, why }) {
      return own(by, id, (found) => {
        Object.assign(found, { state: "closed", outcome, closedAt: now(), reopenable: true });
        event(found, by.name, "closed", why ? { why } : {});
        return done(found);
      });
    },
    async reopen(by, id) {
      const found = seen(by, id);
      if (!found) return { kind: "unknown" };
      if (!found.reopenable) return { kind: "closed" };
      if (found.staff?.id !== by.id) return { kind: "notYours" };
      found.reopenable = false;
      delete found.outcome;
      delete found.closedAt;
      give(found, by);
      event(found, by.name, "reopened");
      return done(found);
    },
    async stay(by, id) {
      stayed.push(`${by.id} ${id}`);
    },
    async colleagues(by) {
      return {
        staff: how.colleagues.filter(({ id }) => id !== by.id),
        agencies: [
          { id: "sba", name: "서울산업진흥원" },
          { id: "fifty-plus", name: "서울시50플러스재단" },
        ].filter(({ id }) => id !== by.agency),
      };
    },
    watch(by, onNews) {
      listeners.set(onNews, by);
      return () => listeners.delete(onNews);
    },
  };
}

function wanted(one: HandoffLine, wish: InboxWish, by: SignedIn): boolean {
  const closed = one.state === "closed";
  const inTab = {
    mine: !closed && one.staff?.id === by.id,
    unassigned: one.state === "waiting",
    all: !closed,
    closed,
  }[wish.tab];
  return (
    inTab &&
    (wish.agency === undefined || one.agency.id === wish.agency) &&
    (wish.program === undefined || one.program?.id === wish.program) &&
    (wish.reason === undefined || one.reason === wish.reason) &&
    (!wish.late || one.due?.late === true)
  );
}

const newest = (a: HandoffLine, b: HandoffLine) => (b.closedAt ?? "").localeCompare(a.closedAt ?? "");
const pressing = (a: HandoffLine, b: HandoffLine) =>
  Number(b.urgent) - Number(a.urgent) || (a.due?.at ?? "9").localeCompare(b.due?.at ?? "9");
