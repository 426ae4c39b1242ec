import type { ModelSetting } from "../config.js";
import type { Reading, ReadingContext } from "../conversation/reading.js";
import type { Catalog } from "../domain/program.js";
import type { Examples } from "../understanding/examples.js";
import { isUnsure, refined } from "../understanding/model/refined.js";
import { loadRedactor } from "./load-redactor.js";

/** Has a model look at an unsure reading; what cannot be shown or answered stays as it was read. */
export type Look = (text: string, context: Pick<ReadingContext, "asked">, offline: Reading) => Promise<Reading>;

/** The look by hand, for lines of an operator's own: without a person there is no consent and no budget of one. */
export async function createLook(
  { apiKey, model, baseUrl }: ModelSetting,
  examples: Examples,
  catalog: Pick<Catalog, "programs">,
): Promise<Look> {
  const { openAiModel } = await import("../understanding/model/openai.js");
  const ask = openAiModel({ apiKey, model, ...(baseUrl === undefined ? {} : { baseUrl }) });
  const redact = await loadRedactor(examples, catalog);
  return async (text, { asked }, offline) => {
    const shown = isUnsure(offline) ? redact(text) : undefined;
    if (shown === undefined) return offline;
    const said = await ask({ shown, ...(asked === undefined ? {} : { asked }) });
    return said.kind === "answered" ? refined(offline, said.answer, shown) : offline;
  };
}
