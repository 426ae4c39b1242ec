import { may } from "../../domain/staff.js";
import type { StoredLesson } from "../../store/lessons.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Lesson } from "../desk-ports/misses.js";
import { meaningOf } from "./lessons.js";

/** A lesson as staff read it; undefined for one of another release, which means nothing here. */
export function viewLesson(by: SignedIn, lesson: StoredLesson, names: ReadonlyMap<string, string>): Lesson | undefined {
  const { id, text, intent, asked, addedBy, addedAt, removed } = lesson;
  const meaning = meaningOf(intent);
  if (meaning === undefined) return undefined;
  const nameOf = (account: string) => names.get(account) ?? account;
  return {
    ...{ id, text, meaning, by: nameOf(addedBy), at: addedAt },
    ...(asked === undefined ? {} : { asked }),
    ...(removed ? { removed: { by: nameOf(removed.by), at: removed.at } } : {}),
    mine: removed === undefined && mayUnteach(by, lesson),
  };
}

/** What all agencies share is taken back by those who see every agency; an agency's own by its own too. */
export function mayUnteach(by: SignedIn, { agency }: StoredLesson): boolean {
  return may(by.role, "understanding") && (by.agency === null || by.agency === agency);
}
