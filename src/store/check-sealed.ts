import { lookAt } from "./look.js";
import { holdsMasterKey } from "./master-key-held.js";
import { readOwnKey } from "./own-keys.js";
import { type SealedColumn, unsealBytesFor } from "./sealed.js";
import { type Mark, type SealedPlace, type SealedRow, sealedPage, sealedPlaces } from "./sealed-places.js";
import type { Tx } from "./transaction.js";
import { type OwnKeyName, openVault, ownKeyNames } from "./vault.js";

/** A row whose sealed bytes do not open: they, their place or their key were changed. */
export interface Unopened {
  readonly table: string;
  readonly row: string;
}

export interface SealedChecked {
  readonly opened: number;
  /** The first thousand of them. */
  readonly unopened: readonly Unopened[];
  /** How many more there are. */
  readonly more: number;
}

export interface ToCheck {
  /** `all`, or so many of each kind at most, those with the last ids. */
  readonly rows: "all" | number;
  /** Called now and then; `rows` of the table so far. */
  readonly onProgress?: (table: string, rows: number) => void;
}

const atOnce = 500;
const namedAtMost = 1_000;
/** So many keys of persons are remembered at a time. */
const keysAtMost = 5_000;

/** `not-tried`: no store of this release stands there, or another key seals it. */
export type SealsAt = ({ readonly kind: "checked" } & SealedChecked) | { readonly kind: "not-tried" };

/** Opens what is sealed in a store that is only looked at: nothing in it is made or brought up to date. */
export async function checkSealsAt(url: string, masterKey: Uint8Array, what: ToCheck): Promise<SealsAt> {
  const seen = await lookAt(url);
  if (seen.kind !== "seen") return { kind: "not-tried" };
  try {
    if (seen.age.kind !== "current") return { kind: "not-tried" };
    return await seen.db
      .transaction()
      .setAccessMode("read only")
      .setIsolationLevel("repeatable read")
      .execute(async (db): Promise<SealsAt> => {
        const bare: Tx = { dialect: seen.dialect, db, vault: openVault(masterKey), keys: new Map() };
        if (!(await holdsMasterKey(bare))) return { kind: "not-tried" };
        const marks = await ownKey(bare, "marks");
        const retained = await ownKey(bare, "retained");
        const house = await ownKey(bare, "house");
        const closed = ownKeyNames.filter((name) => ({ marks, retained, house })[name] === undefined);
        const vault = marks && retained && house ? openVault(masterKey, { marks, retained, house }) : bare.vault;
        const found = await checkSealed({ ...bare, vault }, what);
        const settings = closed.map((name) => ({ table: "settings", row: `key-${name}` }));
        return { kind: "checked", ...found, unopened: [...settings, ...found.unopened] };
      });
  } finally {
    await seen.close();
  }
}

async function ownKey(tx: Tx, name: OwnKeyName): Promise<Uint8Array | undefined> {
  return readOwnKey(tx, name).catch(() => undefined);
}

/** Opens sealed rows with their keys, never all in memory, and names those that do not open. Tells nothing of what they hold. */
export async function checkSealed(tx: Tx, { rows, onProgress = () => {} }: ToCheck): Promise<SealedChecked> {
  const most = rows === "all" ? Number.POSITIVE_INFINITY : rows;
  let opened = 0;
  let more = 0;
  const unopened: Unopened[] = [];
  for (const { table, opens, page } of kinds(tx)) {
    let seen = 0;
    for await (const some of pages(page, most)) {
      for (const one of some) {
        if (await isOpen(() => opens(one))) opened += 1;
        else if (unopened.length < namedAtMost) unopened.push({ table, row: one.row });
        else more += 1;
      }
      if (tx.keys.size > keysAtMost) tx.keys.clear();
      seen += some.length;
      onProgress(table, seen);
    }
  }
  return { opened, unopened, more };
}

interface Kind {
  readonly table: string;
  readonly page: (below: Mark | undefined, limit: number) => Promise<readonly SealedRow[]>;
  /** Throws, or says no, when it does not open. */
  readonly opens: (row: SealedRow) => Promise<boolean>;
}

function kinds(tx: Tx): readonly Kind[] {
  const columns = Object.entries(sealedPlaces) as [SealedColumn, SealedPlace][];
  return [
    {
      table: "person_keys",
      page: (below, limit) => sealedPage(tx, personKeys, below, limit),
      opens: async ({ row, sealed }) => tx.vault.recover(row, sealed) !== undefined,
    },
    ...columns.map(([column, place]) => ({
      table: place.table,
      page: (below: Mark | undefined, limit: number) =>
        sealedPage(tx, place, below, Math.min(limit, place.atOnce ?? limit)),
      opens: async ({ row, person, sealed }: SealedRow) =>
        person !== null && (await unsealBytesFor(tx, person, column, row, sealed)) !== undefined,
    })),
    {
      table: "retained",
      page: (below, limit) => sealedPage(tx, retained, below, limit),
      opens: async ({ row, sealed }) => tx.vault.recall(row, sealed).length > 0,
    },
    {
      table: "slack_workspaces",
      page: (below, limit) => sealedPage(tx, workspaces, below, limit),
      opens: async ({ row, sealed }) => tx.vault.reveal("slack_workspaces.token", row, sealed).length > 0,
    },
    {
      table: "survey_answers",
      page: (below, limit) => sealedPage(tx, surveyWords, below, limit),
      opens: async ({ row, sealed }) => tx.vault.reveal("survey_answers.words", row, sealed).length > 0,
    },
  ];
}

const personKeys: SealedPlace = { table: "person_keys", column: "sealed_key", ids: ["person"] };
const workspaces: SealedPlace = { table: "slack_workspaces", column: "token", ids: ["team"], owner: "nobody" };
const surveyWords: SealedPlace = { table: "survey_answers", column: "words", ids: ["id"], owner: "nobody" };
const retained: SealedPlace = { table: "retained", column: "items", ids: ["id"], owner: "nobody" };

async function isOpen(opens: () => Promise<boolean>): Promise<boolean> {
  try {
    return await opens();
  } catch {
    return false;
  }
}

async function* pages(page: Kind["page"], most: number): AsyncGenerator<readonly SealedRow[]> {
  let below: Mark | undefined;
  for (let left = most; left > 0; ) {
    const rows = await page(below, Math.min(left, atOnce));
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    below = last.mark;
    left -= rows.length;
  }
}
