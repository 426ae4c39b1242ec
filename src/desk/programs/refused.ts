import type { Saved } from "../../assistant/desk-ports/rounds.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import type { DeskPage } from "../route.js";
import type { MovedBy } from "./form-head.js";
import type { LosingWhat } from "./losing.js";

type Refused = Exclude<Saved, { kind: "saved" | "same" | "unknown" | "notYours" }>;

/** What a form that came back has to say: what is wrong, who saved in between, or what would go out of sight. */
export function saidOf(saved: Refused): {
  readonly wrong: Extract<Saved, { kind: "wrong" }>["wrong"];
  readonly moved?: MovedBy;
  readonly losing?: LosingWhat;
  readonly status: number;
} {
  switch (saved.kind) {
    case "wrong":
      return { wrong: saved.wrong, status: 422 };
    case "moved":
      return { wrong: [], moved: { by: saved.by, changes: saved.changes }, status: 409 };
    case "losing":
      return { wrong: [], losing: { losses: saved.losses, sure: saved.sure }, status: 409 };
  }
}

export function notThere({ words }: Desk): DeskPage {
  return problemPage(words, "notFound", 404);
}

export function notTheirs({ words }: Desk): DeskPage {
  return problemPage(words, "forbidden", 403);
}
