import type { Json } from "../../conversation/state.js";
import type { FileKind, FileTrouble } from "../../domain/files.js";
import type { SignedIn } from "./accounts.js";
import type { HandoffDone } from "./handoffs.js";

/** A file as somebody hands it over: what they call it, and what is in it. Nothing of it is believed. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file that was kept, to be handed out. `media`: what it is by its content. */
export interface OpenedFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly media: string;
  readonly bytes: Buffer;
}

/** Nothing was kept, of none of them. `words`: what went wrong and what to do, as it is said to whoever gave them. */
export interface FileRefused {
  readonly kind: "refused";
  readonly why: FileTrouble;
  readonly words: string;
}

/** Whose files, from where. */
export interface FilesFrom {
  readonly channel: string;
  readonly conversation: string;
  /** The same again has no second effect. */
  readonly eventId: string;
  /** As `Incoming.address`. */
  readonly address?: Json;
}

/** Files of people. They go to staff, who were called or have the talk; the assistant itself has no use for any. */
export interface FilesPort {
  /** Whether there is somebody to whom a file would go. */
  taken(conversation: string): Promise<"yes" | "no">;
  /** Gives files to staff; the talk shows them in its order. All of them are kept, or none. */
  give(from: FilesFrom, files: readonly Upload[]): Promise<{ readonly kind: "given" | "repeat" } | FileRefused>;
  /**
   * Of a messenger that hands files over later: each is fetched by `fetchDue`, from what `sources` say. Where nobody would
   * take them the talk says so by itself. Durable when it resolves.
   */
  announce(from: FilesFrom, sources: readonly Json[]): Promise<void>;
  /** A file of the person's own talk. Who has the talk is for the channel to know. */
  ofTalk(conversation: string, id: string): Promise<OpenedFile | undefined>;
  /** What a link of a message leads to, for whoever has it. */
  byLink(link: string): Promise<OpenedFile | undefined>;
}

/** Files as staff handle them. Every read and write is in the audit log. */
export interface StaffFilesPort {
  /** Sends files to the person, wherever they are. `key`: of the form; `claim`: as in `HandoffsPort.reply`. */
  send(
    by: SignedIn,
    handoff: string,
    files: readonly Upload[],
    how: { readonly key: string; readonly claim?: number },
  ): Promise<HandoffDone | FileRefused>;
  /** A file of the talk that a hand-off is about. */
  open(by: SignedIn, handoff: string, id: string): Promise<OpenedFile | undefined>;
  /** As `FilesPort.announce`, of what staff send from a messenger. */
  announce(
    by: SignedIn,
    handoff: string,
    sources: readonly Json[],
    how: { readonly channel: string; readonly key: string },
  ): Promise<{ readonly kind: "awaited" } | FileRefused | Exclude<HandoffDone, { readonly kind: "done" }>>;
}

/** What a messenger hands over. `later`: not now; `gone`: never. */
export type Fetched =
  | ({ readonly kind: "fetched" } & Upload)
  | { readonly kind: "later" | "gone" }
  | { readonly kind: "tooLarge"; readonly name: string };

/** How a channel fetches what was announced. */
export interface FileFetcher {
  readonly channel: string;
  fetch(source: Json, signal: AbortSignal): Promise<Fetched>;
  /** Tells staff why a file of theirs did not pass; a person is told in the talk. */
  tellStaff(source: Json, words: string): Promise<void>;
}

/** Fetches everything of a channel that is due, once each, whatever dies in between. */
export type FetchDue = (fetcher: FileFetcher) => Promise<void>;
