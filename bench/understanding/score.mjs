const asWords = new Set(["topic", "occupation", "offering", "name"]);
const canonical = (value) =>
  JSON.stringify(Array.isArray(value) && value.every((v) => typeof v === "string") ? [...value].sort() : value);

/** How much of labelled lines is read as labelled; no slots where the reader has none. */
export function score(lines, readings) {
  let [intents, whole, right, wanted, given] = [0, 0, 0, 0, 0];
  lines.forEach((line, i) => {
    const { intent, slots = {} } = readings[i];
    const want = Object.entries(line.slots ?? {});
    const hits = want.filter(([slot, value]) => slot in slots && same(slot, value, slots[slot])).length;
    const found = Object.keys(slots).length;
    if (intent === line.intent) intents++;
    if (intent === line.intent && hits === want.length && found === hits) whole++;
    right += hits;
    wanted += want.length;
    given += found;
  });
  const hasSlots = readings.some((r) => r.slots !== undefined);
  return { intents, whole: hasSlots ? whole : undefined, slots: hasSlots ? (2 * right) / (wanted + given) : undefined };
}

export function shown(file, lines, reader, { intents, whole, slots }) {
  const percent = (share) => (share === undefined ? "none" : `${(100 * share).toFixed(1)} %`);
  const cells = [file.split("/").at(-1), lines.length, reader, percent(intents / lines.length), percent(slots)];
  return `| ${[...cells, percent(whole === undefined ? undefined : whole / lines.length)].join(" | ")} |`;
}

function same(slot, want, got) {
  const bare = (value) => String(value).replace(/\s+/g, "");
  return canonical(want) === canonical(got) || (asWords.has(slot) && bare(want) === bare(got));
}
