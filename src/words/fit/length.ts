import type { Length } from "./limits.js";

const utf8 = new TextEncoder();

export function lengthOf(text: string, { unit }: Pick<Length, "unit">): number {
  return unit === "bytes" ? utf8.encode(text).length : text.length;
}

export function fits(text: string, limit: Length): boolean {
  return lengthOf(text, limit) <= limit.most;
}
