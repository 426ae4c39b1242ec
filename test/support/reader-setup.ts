import { loadReader } from "../../src/cli/load-reader.js";

/** What the reader learns takes seconds: once, before any test, and kept for all of them. */
export default function setup(): void {
  loadReader(".", []);
}
