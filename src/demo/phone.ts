/** The number of the nth person, of a block that is given to nobody: `010-0000-0001`. */
export function phoneOf(n: number): string {
  return `010-0000-${String(n).padStart(4, "0")}`;
}
