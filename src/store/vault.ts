import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";

/** Sealed bytes: format 1, then 12 bytes of nonce, 16 of tag, the rest is cipher text (AES-256-GCM). */
const format = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;
const gcm = { authTagLength: tagBytes };

/**
 * Keys of the store itself: `marks` for what is known again by its mark, `retained` for what a law wants kept, `house` for
 * what is a secret of nobody's but ours. They stand in the store, sealed by the master key, and stay when that is changed:
 * so do marks, and what is retained.
 */
export const ownKeyNames = ["marks", "retained", "house"] as const;
export type OwnKeyName = (typeof ownKeyNames)[number];
export type OwnKeys = Readonly<Record<OwnKeyName, Uint8Array>>;

/** Seals the keys of persons under the master key. Data itself is only ever sealed under a person's key, or an own one. */
export interface Vault {
  /** Names the master key without telling it. */
  readonly keyId: string;
  /** A new random key for a person, and the same key sealed, for the store. */
  issue(person: string): { readonly key: KeyObject; readonly sealed: Buffer };
  recover(person: string, sealed: Uint8Array): KeyObject;
  /** What is sealed at a place under a person's sealed key, for looks at very many: the key is not kept for a second one. */
  openUnder(person: string, sealedKey: Uint8Array, place: string, sealed: Uint8Array): Buffer;
  /** Seals a person's key that another master key had sealed. */
  adopt(person: string, key: KeyObject): Buffer;
  /** An own key of the store, sealed for its settings; and the way back. */
  sealOwn(name: OwnKeyName, key: Uint8Array): Buffer;
  openOwn(name: OwnKeyName, sealed: Uint8Array): Buffer;
  /** The same words give the same mark; without the key nobody can tell which words, nor try some out. */
  mark(words: string): string;
  /** Seals what a law wants kept of an erased person, under a key of the store's own; `row` is where it will stand. */
  retain(row: string, plain: Uint8Array): Buffer;
  recall(row: string, sealed: Uint8Array): Buffer;
  /** Seals a secret of the house, and opens it; the column and the row are where it stands. */
  keep(column: HouseColumn, row: string, plain: Uint8Array): Buffer;
  reveal(column: HouseColumn, row: string, sealed: Uint8Array): Buffer;
}

/** Columns that hold secrets of the house, or what is nobody's any more. */
export type HouseColumn = "slack_workspaces.token" | "survey_answers.words";

/** Throws when the key does not have 32 bytes: that is a mistake of ours, the configuration checks it. */
export function openVault(masterKey: Uint8Array, own: OwnKeys = derivedKeys(masterKey)): Vault {
  if (masterKey.length !== 32) throw new Error("The master key must have 32 bytes.");
  const master = createSecretKey(masterKey);
  const keyId = createHash("sha256").update("ieum master key id").update(masterKey).digest("hex").slice(0, 16);
  const marking = createSecretKey(own.marks);
  const retaining = createSecretKey(own.retained);
  const house = createSecretKey(own.house);
  const place = (person: string) => placeOf("person_keys", keyId, person);
  const ownPlace = (name: OwnKeyName) => placeOf("settings", keyId, name);
  const kept = (row: string) => placeOf("retained.items", row, "");
  return {
    keyId,
    issue(person) {
      const bytes = randomBytes(32);
      const key = createSecretKey(bytes);
      return { key, sealed: seal(master, place(person), bytes) };
    },
    recover: (person, sealed) => createSecretKey(unseal(master, place(person), sealed)),
    openUnder(whose, sealedKey, where, sealed) {
      const key = unseal(master, place(whose), sealedKey);
      try {
        return unseal(key, where, sealed);
      } finally {
        key.fill(0);
      }
    },
    adopt: (person, key) => seal(master, place(person), key.export()),
    sealOwn: (name, key) => seal(master, ownPlace(name), key),
    openOwn: (name, sealed) => unseal(master, ownPlace(name), sealed),
    mark: (words) => createHmac("sha256", marking).update(words).digest("base64url"),
    retain: (row, plain) => seal(retaining, kept(row), plain),
    recall: (row, sealed) => unseal(retaining, kept(row), sealed),
    keep: (column, row, plain) => seal(house, placeOf(column, row, ""), plain),
    reveal: (column, row, sealed) => unseal(house, placeOf(column, row, ""), sealed),
  };
}

/** The own keys of a store that an earlier release made: it derived them from the master key, and its marks must hold. */
export function derivedKeys(masterKey: Uint8Array): OwnKeys {
  const derive = (info: string) => Buffer.from(hkdfSync("sha256", masterKey, "", info, 32));
  return { marks: derive("ieum marks"), retained: derive("ieum retained"), house: derive("ieum house") };
}

/** Ties sealed bytes to where they stand: bytes moved to another table, row or person do not open. */
export function placeOf(table: string, row: string, person: string): string {
  return JSON.stringify([table, row, person]);
}

export function seal(key: KeyObject, place: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(format), nonce, cipher.getAuthTag(), body]);
}

/** Throws when a single bit, the place or the key is another: the store was tampered with. */
export function unseal(key: KeyObject | Uint8Array, place: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes[0] !== format || bytes.length < headBytes) throw new Error("Sealed bytes have an unknown format.");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, 1 + nonceBytes), gcm);
  decipher.setAuthTag(bytes.subarray(1 + nonceBytes, headBytes)).setAAD(Buffer.from(place));
  const plain = decipher.update(bytes.subarray(headBytes));
  // In this mode the end gives no bytes more: it throws where the tag is another.
  decipher.final();
  return plain;
}
