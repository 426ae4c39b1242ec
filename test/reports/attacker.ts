type Table = readonly (readonly number[])[];
type IsHidden = (row: number | "whole", group: number) => boolean;
interface Cell {
  readonly row: number;
  readonly group: number;
}

/** An equation over the cells of a table, row by row: coefficients, and what they come to. */
export type Equation = readonly number[];

/** All that a reader of every report knows: told cells, told sums of groups, and how many people each round and all have. */
function known(table: Table, isHidden: IsHidden): Equation[] {
  const groups = table[0]?.length ?? 0;
  const over = (is: (row: number, group: number) => boolean): Equation => {
    const ones = table.flatMap((cells, row) => cells.map((_, group) => (is(row, group) ? 1 : 0)));
    const sum = table.flat().reduce((total, n, at) => total + n * (ones[at] ?? 0), 0);
    return [...ones, sum];
  };
  return [
    ...table.map((_, row) => over((one) => one === row)),
    ...table.flatMap((cells, row) =>
      cells.flatMap((_, group) => (isHidden(row, group) ? [] : [over((r, g) => r === row && g === group)])),
    ),
    ...Array.from({ length: groups }, (_, group) => group).flatMap((group) =>
      isHidden("whole", group) ? [] : [over((_, one) => one === group)],
    ),
  ];
}

/** Whether all that is told of a table leaves one value for a cell. */
export function isPinned(table: Table, { row, group }: Cell, isHidden: IsHidden): boolean {
  return isSolved(known(table, isHidden), row * (table[0]?.length ?? 0) + group);
}

/** Whether equations leave one value for an unknown, by Gauss and Jordan. The last number of each is what it comes to. */
export function isSolved(equations: readonly Equation[], target: number): boolean {
  const rows = equations.map((equation) => [...equation]);
  const width = Math.max(0, ...rows.map((equation) => equation.length - 1));
  let top = 0;
  for (let column = 0; column < width; column += 1) {
    const pivot = rows.findIndex((equation, at) => at >= top && Math.abs(equation[column] ?? 0) > 1e-9);
    const found = rows[pivot];
    if (!found) continue;
    rows.splice(pivot, 1);
    rows.splice(top, 0, found);
    const scale = found[column] ?? 1;
    for (const [at, value] of found.entries()) found[at] = value / scale;
    for (const [at, other] of rows.entries()) {
      const factor = at === top ? 0 : (other[column] ?? 0);
      if (Math.abs(factor) > 1e-9)
        for (const [n, value] of found.entries()) other[n] = (other[n] ?? 0) - factor * value;
    }
    top += 1;
  }
  return rows.some((equation) =>
    equation.slice(0, width).every((value, at) => (at === target ? Math.abs(value) > 1e-9 : Math.abs(value) < 1e-9)),
  );
}

/** How many whole numbers from 0 on fit a cell, found by trying each: whether the rest can still be filled is a flow. */
export function valuesLeft(table: Table, { row, group }: Cell, isHidden: IsHidden): number {
  const most = table[row]?.reduce((sum, n) => sum + n, 0) ?? 0;
  let left = 0;
  for (let value = 0; value <= most && left < 5; value += 1)
    if (fits(table, { row, group, value }, isHidden)) left += 1;
  return left;
}

/** Whether hidden cells can be filled so that every told sum comes out, with one of them given. */
function fits(table: Table, given: Cell & { readonly value: number }, isHidden: IsHidden): boolean {
  const groups = table[0]?.length ?? 0;
  const isFree = (row: number, group: number) => isHidden(row, group) && !(row === given.row && group === given.group);
  const fixed = (row: number, group: number) => {
    if (row === given.row && group === given.group) return given.value;
    return isHidden(row, group) ? 0 : (table[row]?.[group] ?? 0);
  };
  const supply = table.map((cells, row) => cells.reduce((sum, n, group) => sum + n - fixed(row, group), 0));
  // Groups whose sum is not told share what is left of all.
  const sums = new Map<string, number>();
  const poolOf = (group: number) => (isHidden("whole", group) ? "untold" : String(group));
  for (let group = 0; group < groups; group += 1)
    for (const [row, cells] of table.entries())
      sums.set(poolOf(group), (sums.get(poolOf(group)) ?? 0) + (cells[group] ?? 0) - fixed(row, group));
  if (supply.some((n) => n < 0) || [...sums.values()].some((n) => n < 0)) return false;
  const wanted = supply.reduce((sum, n) => sum + n, 0);
  return (
    flow(supply, sums, (row, pool) =>
      Array.from({ length: groups }, (_, group) => group).some((group) => poolOf(group) === pool && isFree(row, group)),
    ) === wanted
  );
}

/** The most that can go from rows to pools, by augmenting paths. */
function flow(
  supply: readonly number[],
  sums: ReadonlyMap<string, number>,
  isJoined: (row: number, pool: string) => boolean,
): number {
  const left = [...supply];
  const room = new Map(sums);
  const sent = supply.map(() => new Map<string, number>());
  let total = 0;
  const push = (row: number, amount: number, seen: Set<string>): number => {
    for (const pool of sums.keys()) {
      if (seen.has(pool) || !isJoined(row, pool)) continue;
      seen.add(pool);
      let moved = Math.min(amount, room.get(pool) ?? 0);
      if (moved > 0) room.set(pool, (room.get(pool) ?? 0) - moved);
      for (let other = 0; moved === 0 && other < supply.length; other += 1) {
        const there = sent[other]?.get(pool) ?? 0;
        if (other === row || there === 0) continue;
        moved = push(other, Math.min(amount, there), seen);
        if (moved > 0) sent[other]?.set(pool, there - moved);
      }
      if (moved === 0) continue;
      sent[row]?.set(pool, (sent[row]?.get(pool) ?? 0) + moved);
      return moved;
    }
    return 0;
  };
  for (const row of left.keys())
    for (let moved = 1; moved > 0 && (left[row] ?? 0) > 0; ) {
      moved = push(row, left[row] ?? 0, new Set());
      left[row] = (left[row] ?? 0) - moved;
      total += moved;
    }
  return total;
}
