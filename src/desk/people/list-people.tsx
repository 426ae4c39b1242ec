import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import type { DeskReply, DeskRequest } from "../route.js";
import { PeoplePage } from "./people-page.js";

/** Longer than any name, number or id. */
const longestSearch = 100;

/** Who wrote last. What is looked for comes by `POST`: a name has no place in an address that a browser remembers. */
export function showPeople(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  return drawn({ text: "", page: pageIn(request.query) }, desk, who);
}

export function takeSearch({ fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const text = (fields.get("q") ?? "").trim().slice(0, longestSearch);
  return drawn({ text, page: pageIn(fields) }, desk, who);
}

async function drawn(
  wish: { readonly text: string; readonly page: number },
  desk: Desk,
  who: SignedIn,
): Promise<DeskReply> {
  const found = await desk.people.search(who, wish.text, wish.page);
  return {
    kind: "page",
    title: desk.words("desk.people.title"),
    area: "people",
    body: <PeoplePage {...wish} {...found} />,
  };
}

function pageIn(params: URLSearchParams): number {
  return Math.max(1, Number.parseInt(params.get("page") ?? "1", 10) || 1);
}
