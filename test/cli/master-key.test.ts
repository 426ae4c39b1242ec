import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { makePrivateFolder, masterKeyFor, readableByOthers } from "../../src/cli/master-key.js";

function embedded() {
  const folder = mkdtempSync(join(tmpdir(), "ieum-key-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "data", "master.key");
  const store = join(folder, "data", "ieum.db");
  return {
    folder,
    path,
    store,
    settings: { store: { kind: "file", path: store }, masterKey: { kind: "file", path } } as const,
  };
}

describe("the master key of the embedded store", () => {
  it("is made once, for its owner alone, and is the same at the next start", () => {
    const { path, folder, settings } = embedded();
    const first = masterKeyFor(settings);
    expect(first).toMatchObject({ kind: "key", key: expect.objectContaining({ length: 32 }) });
    expect(masterKeyFor(settings)).toEqual(first);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
  });

  it("is not made anew when the store is there and its key is lost", () => {
    const { path, store, folder, settings } = embedded();
    makePrivateFolder(join(folder, "data"));
    writeFileSync(store, "a store");
    expect(masterKeyFor(settings)).toEqual({
      kind: "problem",
      problem: expect.stringContaining("put the key file back"),
    });
    expect(existsSync(path)).toBe(false);
  });

  it("is not taken from a file that holds something else", () => {
    const { path, folder, settings } = embedded();
    makePrivateFolder(join(folder, "data"));
    writeFileSync(path, "hello");
    expect(masterKeyFor(settings)).toEqual({
      kind: "problem",
      problem: expect.stringContaining("does not hold a master key"),
    });
  });

  it("leaves the rights of a folder that stood before as they are, and tells when others may read a file", () => {
    const { folder, path, settings } = embedded();
    chmodSync(folder, 0o755);
    makePrivateFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    masterKeyFor(settings);
    expect(readableByOthers(path)).toBe(false);
    chmodSync(path, 0o644);
    expect(readableByOthers(path)).toBe(true);
  });
});
