import { tidy } from "./plain.js";

const breaks =
  /\s*[?!.~…,]+\s*|\s+(?:근데|그런데|근디|그란디|그나저나|아참|참고로)\s*|(?<=(?:[는은인한던]데|[는은인한던]디|거든요?|니까|[요유여]))\s+/u;

/** What a message says one after the other: "서른이요 근데 얼마 줘요" says two things. In time linear in its length. */
export function clausesOf(text: string): readonly string[] {
  return tidy(text)
    .split(breaks)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
}
