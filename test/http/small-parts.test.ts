import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cookieValue, setCookie } from "../../src/http/cookies.js";
import { createRateLimit } from "../../src/http/rate-limit.js";
import { isSameOrigin } from "../../src/http/same-origin.js";

describe("a rate limit", () => {
  it("never lets more than its measure through in any window, and lets a quiet key go on", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 100 });
    fc.assert(
      fc.property(gaps, (waits) => {
        const limit = createRateLimit({ most: 3, withinMs: 1_000, keysAtMost: 10 });
        let now = 0;
        const passed: number[] = [];
        for (const wait of waits) {
          now += wait;
          if (limit.take("a", now)) passed.push(now);
        }
        for (const at of passed)
          expect(passed.filter((one) => one > at - 1_000 && one <= at).length).toBeLessThanOrEqual(3);
        expect(limit.take("a", now + 1_000)).toBe(true);
      }),
    );
  });

  it("counts each key for itself, and forgets the quietest when there are too many", () => {
    const limit = createRateLimit({ most: 1, withinMs: 1_000, keysAtMost: 2 });
    expect([limit.take("a", 0), limit.take("a", 1), limit.take("b", 2), limit.take("c", 3)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect([limit.take("c", 4), limit.take("a", 5)]).toEqual([false, true]);
  });
});

describe("a cookie", () => {
  it("is found by its whole name", () => {
    expect(cookieValue("xieum=1; ieum=2; ieum2=3", "ieum")).toBe("2");
    expect(cookieValue("ieum", "ieum")).toBeUndefined();
    expect(cookieValue(undefined, "ieum")).toBeUndefined();
  });

  it("is out of reach of scripts and other sites", () => {
    expect(setCookie("__Host-ieum", "t", { maxAgeSeconds: 60, secure: true })).toBe(
      "__Host-ieum=t; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure",
    );
  });
});

describe("a write", () => {
  const host = "127.0.0.1:3978";
  it.each([
    [{ host, origin: "http://127.0.0.1:3978", "sec-fetch-site": "same-origin" }, true],
    [{ host: "chat.example.kr", origin: "https://chat.example.kr" }, true],
    [{ host }, true],
    [{ host, origin: "http://evil.example", "sec-fetch-site": "cross-site" }, false],
    [{ host, origin: "http://127.0.0.1:8080", "sec-fetch-site": "same-site" }, false],
    [{ host, origin: "null" }, false],
    [{ host, origin: "http://evil.example" }, false],
    [{ host, "sec-fetch-site": "cross-site" }, false],
  ])("that says %o is let through: %s", (headers, allowed) => {
    expect(isSameOrigin(headers)).toBe(allowed);
  });

  it.each([
    [{ host: "chat.example.kr", origin: "https://chat.example.kr" }, true],
    [{ host: "chat.example.kr", origin: "http://chat.example.kr" }, false],
    [{ host, origin: "http://127.0.0.1:3978" }, true],
    [{ host, origin: "https://chat.example.kr" }, false],
  ])("that says %o is let through where https://chat.example.kr is the public address: %s", (headers, allowed) => {
    expect(isSameOrigin(headers, "https://chat.example.kr")).toBe(allowed);
  });
});
