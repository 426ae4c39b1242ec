import { say } from "../../dialog/say.js";
import { findAccount } from "../../store/accounts.js";
import { type AwaitedFile, awaitAgain, claimAwaited, endAwaited, isFileDue } from "../../store/file-waits.js";
import { inTransaction, reading } from "../../store/transaction.js";
import { backoffMs } from "../delivery/waits.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Fetched, FileFetcher } from "../desk-ports/files.js";
import { tell } from "../offers.js";
import type { Parts } from "../parts.js";
import { wordsOfTalk } from "../words-of-talk.js";
import type { FileSource } from "./announce.js";
import { refused, troubleSay } from "./files-in-words.js";
import { give } from "./give.js";
import { send } from "./send.js";
import { unnamed } from "./unnamed.js";

type Awaited = AwaitedFile<FileSource>;

/** One try may take so long; whoever has it for longer is taken for dead. */
const withinMs = 60_000;
const givenUpMs = 2 * withinMs;
/** After this many tries the file is given up, and whoever gave it is told. */
const triesAtMost = 6;

/**
 * Fetches what is due of a channel, one file after another. A file is kept under an event of its own, so that a crash after
 * that and before it is crossed off keeps it once.
 */
export async function fetchDue(
  parts: Parts,
  fetcher: FileFetcher,
  settle: (conversation: string) => Promise<void>,
): Promise<void> {
  const { channel } = fetcher;
  for (;;) {
    const now = parts.machineClock.now();
    if (!(await reading(parts.store, (tx) => isFileDue(tx, channel, now)))) return;
    const until = new Date(now.getTime() + givenUpMs);
    const file = await inTransaction(parts.store, (tx) => claimAwaited<FileSource>(tx, { channel, now, until }));
    if (!file) return;
    await one(parts, fetcher, file);
    await settle(file.conversation);
  }
}

async function one(parts: Parts, fetcher: FileFetcher, file: Awaited): Promise<void> {
  const fetched = await tried(fetcher, file);
  const words = file.source.by ? parts.words : await wordsOfTalk(parts, file.conversation);
  switch (fetched.kind) {
    case "fetched":
      return keep(parts, fetcher, file, fetched);
    case "tooLarge":
      return giveUp(parts, fetcher, file, words.word(troubleSay("tooLarge", fetched.name)));
    case "gone":
      return giveUp(parts, fetcher, file, words.word(troubleSay("unreachable", unnamed(parts))));
    case "later": {
      if (file.attempt >= triesAtMost)
        return giveUp(parts, fetcher, file, words.word(troubleSay("unreachable", unnamed(parts))));
      const wait = backoffMs(file.attempt, parts.chance?.() ?? Math.random());
      const at = new Date(parts.machineClock.now().getTime() + wait);
      return inTransaction(parts.store, (tx) => awaitAgain(tx, { id: file.id, at }));
    }
  }
}

async function tried(fetcher: FileFetcher, { source }: Awaited): Promise<Fetched> {
  try {
    return await fetcher.fetch(source.at, AbortSignal.timeout(withinMs));
  } catch {
    return { kind: "later" };
  }
}

async function keep(
  parts: Parts,
  fetcher: FileFetcher,
  file: Awaited,
  fetched: Extract<Fetched, { readonly kind: "fetched" }>,
): Promise<void> {
  const { id, conversation, handoff, source } = file;
  const upload = { name: fetched.name, bytes: fetched.bytes };
  const by = source.by && (await stillStaff(parts, source.by));
  if (source.by && !by) return over(parts, file);
  const from = { channel: fetcher.channel, conversation, eventId: `fetched:${id}` };
  const done = by ? await send(parts, by, handoff, [upload], { key: id }) : await give(parts, from, [upload]);
  switch (done.kind) {
    case "refused":
      return giveUp(parts, fetcher, file, done.words);
    case "given":
    case "repeat":
    case "done":
      return over(parts, file);
    case "unknown":
    case "closed":
    case "notYours":
    case "stale":
    case "residentNumber":
    case "taken":
      return giveUp(parts, fetcher, file, refused(parts, { trouble: "unreachable", name: unnamed(parts) }).words);
  }
}

/** An account that was closed while its file was on the way sends nothing any more. */
async function stillStaff(parts: Parts, by: SignedIn): Promise<SignedIn | undefined> {
  const account = await reading(parts.store, (tx) => findAccount(tx, by.id));
  return account?.state === "active" ? { ...by, role: account.role, agency: account.agency } : undefined;
}

async function over(parts: Parts, file: Awaited): Promise<void> {
  await inTransaction(parts.store, (tx) => endAwaited(tx, file));
}

/** Says it to whoever gave the file, once; of a file of staff the person learns too that it does not come. */
async function giveUp(parts: Parts, fetcher: FileFetcher, file: Awaited, words: string): Promise<void> {
  const { id, conversation, source } = file;
  const saying = { text: source.by ? say("files.lost") : say("plain", { text: words }) };
  const ours = await inTransaction(parts.store, async (tx) => {
    if (!(await endAwaited(tx, file))) return false;
    const now = parts.clock.now();
    await tell(tx, parts, { conversation, eventId: `file-lost:${id}`, payload: { kind: "news", saying }, now });
    return true;
  });
  if (ours && source.by) await fetcher.tellStaff(source.at, words);
}
