import type { ShownMessage } from "../../../words/as-amended.js";
import type { Showing } from "./blocks.js";
import { type Rendered, render } from "./render.js";

/** A message as it stands now: put right, with a sign that it was, or taken back. */
export function renderAmended(now: ShownMessage, showing: Showing): readonly Rendered[] {
  const { words } = showing;
  const { seq, at, from, text, amended } = now;
  if (amended === undefined) return render(now, showing);
  if (amended === "edited") return render({ ...now, text: `${text} (${words("amend.mark")})` }, showing);
  const gone = words(from === "person" ? "amend.gone.person" : "amend.gone.staff");
  return render({ seq, at, from: "assistant", text: gone }, showing);
}
