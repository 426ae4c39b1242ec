/** The instants between which two Seoul days lie, both days in. Undefined when one of them is no day. */
export function instantsOf(days: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): { readonly since?: string; readonly before?: string } | undefined {
  const since = days.from === undefined ? undefined : startOf(days.from);
  const last = days.to === undefined ? undefined : startOf(days.to);
  if (Number.isNaN(since) || Number.isNaN(last)) return undefined;
  return {
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
    ...(last === undefined ? {} : { before: new Date(last + 24 * 3_600_000).toISOString() }),
  };
}

function startOf(day: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00+09:00`) : Number.NaN;
}
