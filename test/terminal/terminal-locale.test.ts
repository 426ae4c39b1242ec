import { expect, it } from "vitest";
import { terminalKeys } from "../../src/channels/terminal/words.js";
import { table } from "./terminal-words.js";

it("has words for every key of the terminal, and no other", () => {
  expect(Object.keys(table).sort()).toEqual([...terminalKeys].sort());
});
