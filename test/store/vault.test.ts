import { createSecretKey, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openVault, placeOf, seal, unseal } from "../../src/store/vault.js";

const key = createSecretKey(randomBytes(32));

describe("a seal", () => {
  it("gives back what was sealed, and never looks the same twice", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (plain, place) => {
        const [one, two] = [seal(key, place, plain), seal(key, place, plain)];
        expect(new Uint8Array(unseal(key, place, one))).toEqual(plain);
        expect(one.equals(two)).toBe(false);
      }),
    );
  });

  it("does not open when one bit was turned, or when it was cut", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.nat(), (plain, where) => {
        const sealed = seal(key, "here", plain);
        const bit = where % (sealed.length * 8);
        const turned = Buffer.from(sealed);
        turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(() => unseal(key, "here", turned)).toThrow();
        expect(() => unseal(key, "here", sealed.subarray(0, where % sealed.length))).toThrow();
      }),
    );
  });

  it("does not open in another table, row or for another person, however their names run together", () => {
    const name = fc.string({ maxLength: 4, unit: fc.constantFrom("a", "|", ",", '"', "[") });
    const place = fc.tuple(name, name, name);
    fc.assert(
      fc.property(place, place, (one, other) => {
        fc.pre(one.join("\n") !== other.join("\n"));
        const sealed = seal(key, placeOf(...one), Buffer.from("비밀"));
        expect(() => unseal(key, placeOf(...other), sealed)).toThrow();
      }),
    );
  });
});

describe("a vault", () => {
  it("recovers a person's key, for that person only and with the same master key only", () => {
    const master = randomBytes(32);
    const { key: issued, sealed } = openVault(master).issue("p1");
    expect(openVault(master).recover("p1", sealed).equals(issued)).toBe(true);
    expect(() => openVault(master).recover("p2", sealed)).toThrow();
    expect(() => openVault(randomBytes(32)).recover("p1", sealed)).toThrow();
  });

  it("names its master key without telling it", () => {
    const master = randomBytes(32);
    expect(openVault(master).keyId).toBe(openVault(master).keyId);
    expect(openVault(master).keyId).not.toBe(openVault(randomBytes(32)).keyId);
    expect(master.toString("hex")).not.toContain(openVault(master).keyId);
  });

  it("throws on a key that is too short to be one", () => {
    expect(() => openVault(randomBytes(16))).toThrow("32 bytes");
  });
});
