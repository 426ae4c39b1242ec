import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What of the page is in the way of people who do not see, hear or point well: the rule, and where it is broken. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The pages' policies let no script in; the checker comes through the debugger instead.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await Reflect.get(globalThis, "axe").run({ resultTypes: ["violations"] });
    return found.flatMap((one: { id: string; nodes: { html: string }[] }) =>
      one.nodes.map(({ html }) => `${one.id}: ${html.slice(0, 300)}`),
    );
  });
}

/** By how many pixels the page has to be pushed sideways to be read. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
