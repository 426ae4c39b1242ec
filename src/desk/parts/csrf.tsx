import type { VNode } from "preact";
import { useView } from "../view.js";

/** The hidden field without which no form is taken. */
export function Csrf(): VNode {
  return <input type="hidden" name="csrf" value={useView().csrf} />;
}
