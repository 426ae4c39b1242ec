import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Words } from "../../src/channels/terminal/words.js";

const file = new URL("../../locales/ko/terminal.yaml", import.meta.url);

export const table = z.record(z.string(), z.string()).parse(parse(readFileSync(file, "utf8")));
export const words: Words = (key) => table[key] ?? key;
