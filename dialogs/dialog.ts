import type { Dialog, Language, Walking } from "../src/dialog/route.js";
import type { Effects, Lookups } from "../src/domain/needs.js";
import type { World } from "../src/domain/world.js";

/** A dialog's stage: the world, and the ids it was entered with. */
export interface Scene extends World {
  readonly with: Readonly<Record<string, unknown>>;
}

/** The words that the dialogs of this house are written in. */
export type Words = Language<Lookups, Effects>;

export type IeumDialog = Dialog<Scene, Lookups, Effects>;

export type { Walking };

/** An id the dialog was entered with, when it is one. */
export function given(scene: Scene, name: string): string | undefined {
  const value = scene.with[name];
  return typeof value === "string" ? value : undefined;
}
