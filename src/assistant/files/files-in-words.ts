import type { Message, MessageFile } from "../../conversation/message.js";
import { type Say, say } from "../../dialog/say.js";
import { type FileTrouble, fileLimits } from "../../domain/files.js";
import type { FileRefused } from "../desk-ports/files.js";
import type { Parts } from "../parts.js";
import type { WrongFile } from "./check-file.js";
import { fileLink } from "./file-link.js";

/** A message that files came in. Its words name them, so that nothing is lost where they cannot be shown. */
export function withFiles(
  { words }: Pick<Parts, "words">,
  from: "person" | "staff",
  files: readonly MessageFile[],
): Pick<Message, "text" | "files"> {
  if (files.length === 0) return { text: words.word(say("files.sentSome")) };
  const named = files.map(({ name, size }) => words.word(say("files.one", { name, size: sizeSay(size) })));
  return { text: words.word(say(`files.sent.${from}`, { files: named })), files };
}

/** The person's own page has its own way to them; everywhere else they get a link that opens for whoever has it. */
const withPages: ReadonlySet<string> = new Set(["web"]);

export function linksTo(
  { store, clock }: Pick<Parts, "store" | "clock">,
  files: readonly MessageFile[],
  channel: string,
): Pick<Message, "links"> {
  if (withPages.has(channel)) return {};
  return {
    links: files.map(({ id, name }) => ({ label: name, url: `/files/${fileLink(store.vault, id, clock.now())}` })),
  };
}

/** A size as people say it: "812KB", "1.2MB". */
export function sizeSay(bytes: number): Say {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  if (kilo < 1024) return say("files.size.kilo", { size: kilo });
  return say("files.size.mega", { size: (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, "") });
}

/** Why a file does not pass, as it is said to whoever gave it. */
export function refused({ words }: Pick<Parts, "words">, { trouble, name }: WrongFile): FileRefused {
  return { kind: "refused", why: trouble, words: words.word(troubleSay(trouble, name)) };
}

export function troubleSay(trouble: FileTrouble, name: string): Say {
  const { perMessage, bytes, bytesPerPerson } = fileLimits;
  const limits = { most: perMessage, each: sizeSay(bytes), all: sizeSay(bytesPerPerson) };
  return say(`files.trouble.${trouble}`, { name, ...limits });
}
