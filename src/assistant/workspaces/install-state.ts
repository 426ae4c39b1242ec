import { timingSafeEqual } from "node:crypto";
import type { Invitation } from "../desk-ports/workspaces.js";

/** Somebody who left for the messenger's page must be back within this. */
const stateMs = 10 * 60_000;

/** `mark` is keyed: who does not hold the store's key can make no state. */
type Mark = (words: string) => string;

export interface InstallState {
  readonly invitation: Invitation;
  readonly until: Date;
}

/** A state as it goes through the browser: what was invited, until when, and the mark of both. */
export function writeState(
  { invitation, nonce, now }: { invitation: Invitation; nonce: string; now: Date },
  mark: Mark,
) {
  const what = invitation.kind === "link" ? invitation.digest : "list";
  const plain = `${nonce}.${now.getTime() + stateMs}.${what}`;
  return `${plain}.${mark(marked(plain))}`;
}

/** Undefined when it is none of ours, or has run out. */
export function readState(state: string, now: Date, mark: Mark): InstallState | undefined {
  const [, plain = "", until = "", what = "", given = ""] =
    /^([\w-]{20,64}\.(\d{1,15})\.(list|[0-9a-f]{64}))\.([\w-]{20,90})$/.exec(state) ?? [];
  const expected = Buffer.from(mark(marked(plain)));
  const sent = Buffer.from(given);
  if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) return undefined;
  if (Number(until) <= now.getTime()) return undefined;
  return {
    invitation: what === "list" ? { kind: "list" } : { kind: "link", digest: what },
    until: new Date(Number(until)),
  };
}

function marked(plain: string): string {
  return `slack install state ${plain}`;
}
