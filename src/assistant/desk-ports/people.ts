import type { SignedIn } from "./accounts.js";
import type { HandoffLine } from "./handoffs.js";

/** Why somebody is opened; written down with every read. */
export const openReasons = ["handoff", "request", "program", "complaint", "correction"] as const;
export type OpenReason = (typeof openReasons)[number];

/** A person in a list: masked (`김○○`, `010-••••-5678`). */
export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly since: string;
  readonly lastAt: string;
  readonly applications: number;
  readonly handoffs: number;
}

/** A person as opened, in words. What belongs to another agency alone is not in it. */
export interface PersonView {
  readonly id: string;
  readonly since: string;
  readonly name?: string;
  readonly phone?: string;
  readonly channels: readonly string[];
  readonly facts: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: string;
    readonly at: string;
  }[];
  readonly consents: readonly {
    readonly item: string;
    readonly title: string;
    readonly version: number;
    readonly channel: string;
    readonly givenAt: string;
    readonly withdrawnAt?: string;
  }[];
  readonly applications: readonly {
    readonly id: string;
    readonly program: string;
    readonly offering: string;
    readonly state: string;
    readonly rank?: number;
    readonly at: string;
    readonly events: readonly { readonly at: string; readonly state: string; readonly by: string }[];
  }[];
  readonly handoffs: readonly HandoffLine[];
  readonly requests: readonly DataRequest[];
  /** What was taken down of them on paper, where an application that came so is under way. */
  readonly paper?: { readonly name: string; readonly phone: string; readonly notes?: string };
}

/** As it is to stand, in words, as typed; empty notes are taken away. */
export interface PaperCorrection {
  readonly name: string;
  readonly phone: string;
  readonly notes: string;
}

/** 열람, 정정, 내려받기, 삭제, 동의 철회. */
export const requestKinds = ["see", "correct", "export", "erase", "withdrawConsent"] as const;
export type RequestKind = (typeof requestKinds)[number];

export interface DataRequest {
  readonly id: string;
  /** Absent once they were erased. */
  readonly person?: string;
  readonly kind: RequestKind;
  readonly state: "open" | "done" | "refused";
  readonly through: "chat" | "desk";
  readonly askedAt: string;
  /** Ten days after it was asked. */
  readonly dueAt: string;
  readonly daysLeft: number;
  readonly doneAt?: string;
  readonly doneBy?: string;
  readonly detail?: string;
}

export type PersonDone<T = object> =
  | ({ readonly kind: "done" } & T)
  /**
   * `live`: erasing while staff still have the talk is refused. `unreadable`: the value could not be read.
   * `residentNumber`: what was written holds one, and nothing was kept of it.
   */
  | { readonly kind: "unknown" | "notYours" | "live" | "unreadable" | "residentNumber" };

/** A page or file of everything that is kept about somebody. */
export interface PersonFile {
  readonly json: string;
  readonly sections: readonly { readonly title: string; readonly rows: readonly (readonly [string, string])[] }[];
}

/** A law that wants something of a person's applications kept though they are erased. */
export interface KeptRule {
  readonly id: string;
  /** In words for the person. */
  readonly law: string;
  readonly applications: number;
  /** ISO instant at which the last of it is destroyed. */
  readonly until: string;
}

/** People whom the signed-in member's agency has to do with: by an application to its programs, or a hand-off. */
export interface PeoplePort {
  /** By whole name, phone number, its last four digits, or the number of an application. Empty text: who wrote last. */
  search(
    by: SignedIn,
    text: string,
    page: number,
  ): Promise<{ readonly lines: readonly PersonLine[]; readonly total: number }>;
  open(by: SignedIn, person: string, why: OpenReason): Promise<PersonView | undefined>;
  /** `value`: in words, as typed. */
  correct(
    by: SignedIn,
    person: string,
    fact: { readonly key: string; readonly value: string },
    why: OpenReason,
  ): Promise<PersonDone>;
  /** Of somebody who applied without a talk; in their applications that are under way. */
  correctPaper(by: SignedIn, person: string, typed: PaperCorrection, why: OpenReason): Promise<PersonDone>;
  withdrawConsent(by: SignedIn, person: string, item: string, why?: OpenReason): Promise<PersonDone>;
  export(by: SignedIn, person: string, why: OpenReason): Promise<PersonFile | undefined>;
  /** Withdraws what they hold, keeps apart what a law requires, destroys their key and rows. */
  erase(by: SignedIn, person: string, why: OpenReason): Promise<PersonDone<{ readonly kept: number }>>;
  /** What a law would keep of them; to be shown before they are erased. */
  kept(by: SignedIn, person: string): Promise<readonly KeptRule[]>;

  requests(by: SignedIn, which: "open" | "all"): Promise<readonly DataRequest[]>;
  ask(
    by: SignedIn,
    person: string,
    kind: RequestKind,
    detail: string,
    why?: OpenReason,
  ): Promise<PersonDone<{ readonly id: string }>>;
  /** The only end of a request that staff took in, but for one to be erased, which ends with the person. */
  finish(
    by: SignedIn,
    request: string,
    end: { readonly state: "done" | "refused"; readonly detail: string },
    why?: OpenReason,
  ): Promise<PersonDone>;
}

/** A person's own page, by a link they were given in the chat. */
export interface OwnDataPort {
  /** Undefined: the link has run out, or never was. */
  file(secret: string): Promise<PersonFile | undefined>;
}
