import type { Offering } from "../../src/domain/program.js";

/**
 * A conversation as people read it, a line each:
 *
 *     # a remark                                  ── 2026-03-02 오전 10시 ──   the clock is set
 *     무대: on-off-example-wine 자리 1            (before the first line) an offering with fewer seats
 *     무대: on-off-example-wine 회차 2026-03-03 19:00–21:00      an offering with a session then
 *     무대: 한 사람 2개                           one person may apply for so many of a round
 *     채널: 웹 web                                (before the first line) 나(웹) is somebody on that channel
 *     나: 안녕하세요                              나(순이): another person's line
 *     나: [프로그램 찾기]  presses a button        나: (기다림)  says nothing, hears what has come
 *     나: "\u0007"  odd characters, as in JSON     나: 가 × 10000  the same over and over
 *     직원 s1: claim 나                            of the hand-off of 나; 직원 s1: reply 나 안녕하세요
 *     직원 s2: over 나  takes it from a colleague  직원 s1: release 나  gives it back to whoever is free
 *     직원 s1: refer 나 gwangju  to another agency 직원 s1: correct 나 age 48살
 *     직원 s1: off on-off-example-wine 까닭        calls an offering off
 *     직원 s1: publish social-marketer-example-interns 하나=select 두리=reserve   what came of a selection
 *     장부: 신청                                   what the store holds: 신청, 설문, 사람, 상담
 *
 * Every other line is what came of the line above it.
 */
export type Cue =
  | { readonly kind: "remark"; readonly line: string }
  | { readonly kind: "clock"; readonly line: string; readonly at: string }
  | { readonly kind: "stage"; readonly line: string; readonly offering: string; readonly change: Staged }
  | { readonly kind: "limit"; readonly line: string; readonly perPerson: number }
  | { readonly kind: "channel"; readonly line: string; readonly who: string; readonly channel: string }
  | { readonly kind: "person"; readonly line: string; readonly who: string; readonly does: Doing }
  | { readonly kind: "staff"; readonly line: string; readonly staff: string; readonly order: Order }
  | { readonly kind: "books"; readonly line: string; readonly of: Book };

export type Staged = Partial<Pick<Offering, "capacity" | "sessions">>;

export type Doing =
  | { readonly kind: "waits" }
  | { readonly kind: "presses"; readonly label: string }
  | { readonly kind: "says"; readonly text: string };

export type Order =
  | { readonly do: "list" }
  | { readonly do: "claim" | "close"; readonly who: string }
  | { readonly do: "reply" | "refer" | "correct"; readonly who: string; readonly text: string }
  | { readonly do: "over" | "release"; readonly who: string }
  | CallingOff
  | Publishing;

export interface CallingOff {
  readonly do: "off";
  readonly offering: string;
  readonly why: string;
}

/** What staff decided about each, by who they are in the script. */
export interface Publishing {
  readonly do: "publish";
  readonly offering: string;
  readonly decisions: ReadonlyMap<string, "select" | "reserve" | "notSelect">;
}

export const books = ["신청", "설문", "사람", "상담"] as const;
export type Book = (typeof books)[number];

/** The lines that somebody wrote; what is expected to come of them is left out. */
export function cuesOf(script: string): readonly Cue[] {
  return script.split("\n").flatMap((line) => cueOf(line) ?? []);
}

function cueOf(line: string): Cue | undefined {
  if (line.trim() === "" || line.startsWith("#")) return { kind: "remark", line };
  return clockIn(line) ?? stageIn(line) ?? channelIn(line) ?? personIn(line) ?? staffIn(line) ?? booksIn(line);
}

function clockIn(line: string): Cue | undefined {
  const [, day, half, hour, minute = "0"] =
    /^── (\d{4}-\d{2}-\d{2}) (오전|오후) (\d+)시(?: (\d+)분)? ──$/.exec(line) ?? [];
  if (!day) return undefined;
  const hours = (Number(hour) % 12) + (half === "오후" ? 12 : 0);
  const two = (n: number) => String(n).padStart(2, "0");
  return { kind: "clock", line, at: `${day}T${two(hours)}:${two(Number(minute))}:00+09:00` };
}

function stageIn(line: string): Cue | undefined {
  const [, most] = /^무대: 한 사람 (\d+)개$/.exec(line) ?? [];
  if (most) return { kind: "limit", line, perPerson: Number(most) };
  const [, offering, capacity] = /^무대: (\S+) 자리 (\d+)$/.exec(line) ?? [];
  if (offering) return { kind: "stage", line, offering, change: { capacity: Number(capacity) } };
  const [, held, on = "", from = "", to = ""] = /^무대: (\S+) 회차 (\S+) (\S+)–(\S+)$/.exec(line) ?? [];
  return held ? { kind: "stage", line, offering: held, change: { sessions: [{ id: "s1", on, from, to }] } } : undefined;
}

function channelIn(line: string): Cue | undefined {
  const [, who, channel] = /^채널: (\S+) (\S+)$/.exec(line) ?? [];
  return who && channel ? { kind: "channel", line, who, channel } : undefined;
}

/** What a script changes of the catalogue before its first line. */
export function stageOf(cues: readonly Cue[]): { changes: Record<string, Staged>; perPerson?: number } {
  const changes: Record<string, Staged> = {};
  const stage: { changes: Record<string, Staged>; perPerson?: number } = { changes };
  for (const cue of cues) {
    if (cue.kind === "stage") changes[cue.offering] = { ...changes[cue.offering], ...cue.change };
    if (cue.kind === "limit") stage.perPerson = cue.perPerson;
  }
  return stage;
}

/** Who is on which channel, where a script says so. */
export function channelsIn(cues: readonly Cue[]): ReadonlyMap<string, string> {
  return new Map(cues.flatMap((cue) => (cue.kind === "channel" ? [[cue.who, cue.channel] as const] : [])));
}

function personIn(line: string): Cue | undefined {
  const [, who = "나", said] = /^나(?:\((.+?)\))?: (.*)$/.exec(line) ?? [];
  return said === undefined ? undefined : { kind: "person", line, who, does: doing(said) };
}

function doing(said: string): Doing {
  if (said === "(기다림)") return { kind: "waits" };
  const pressed = /^\[(.+)\]$/.exec(said)?.[1];
  if (pressed !== undefined) return { kind: "presses", label: pressed };
  const [, word, times] = /^(\S+) × (\d+)$/.exec(said) ?? [];
  if (word) return { kind: "says", text: word.repeat(Number(times)) };
  return { kind: "says", text: /^".*"$/.test(said) ? String(JSON.parse(said)) : said };
}

function staffIn(line: string): Cue | undefined {
  const [, by, offering = "", why = ""] = /^직원 (\S+): off (\S+) (.+)$/.exec(line) ?? [];
  if (by) return { kind: "staff", line, staff: by, order: { do: "off", offering, why } };
  const [, publisher, of = "", list = ""] = /^직원 (\S+): publish (\S+) (.+)$/.exec(line) ?? [];
  if (publisher)
    return {
      kind: "staff",
      line,
      staff: publisher,
      order: { do: "publish", offering: of, decisions: decisionsIn(list) },
    };
  const [, staff, what, who, text = ""] =
    /^직원 (\S+): (list|claim|reply|close|over|release|refer|correct)(?: (\S+))?(?: (.*))?$/.exec(line) ?? [];
  if (!staff) return undefined;
  if (what === "list") return { kind: "staff", line, staff, order: { do: "list" } };
  if (!who) throw new Error(`whose hand-off? ${line}`);
  switch (what) {
    case "reply":
    case "refer":
    case "correct":
      return { kind: "staff", line, staff, order: { do: what, who, text } };
    case "close":
    case "over":
    case "release":
      return { kind: "staff", line, staff, order: { do: what, who } };
    default:
      return { kind: "staff", line, staff, order: { do: "claim", who } };
  }
}

function decisionsIn(list: string): Publishing["decisions"] {
  const pairs = [...list.matchAll(/(\S+)=(select|reserve|notSelect)\b/g)];
  return new Map(
    pairs.map(([, who = "", what]) => [who, what === "select" || what === "reserve" ? what : "notSelect"]),
  );
}

function booksIn(line: string): Cue | undefined {
  const of = books.find((book) => line === `장부: ${book}`);
  return of && { kind: "books", line, of };
}
