/** Which store a setting names. */
export type StoreUrl =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string }
  | { readonly kind: "unknown" };

/** Reads `file:PATH`, `file::memory:` or `postgres://…` (also `postgresql://…`). */
export function readStoreUrl(url: string): StoreUrl {
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: "postgres", url };
  const path = /^file:(?<path>.+)$/.exec(url)?.groups?.path;
  return path ? { kind: "sqlite", path } : { kind: "unknown" };
}
