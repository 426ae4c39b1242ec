import { createModel } from "../assistant/model-help/help-reading.js";
import type { Parts } from "../assistant/parts.js";
import type { ModelSetting } from "../config.js";

import { loadExamples } from "./load-reader.js";

/**
 * The parts with a model beside them, where one is switched on. Its libraries take half a second to load: only who uses
 * them waits for them.
 */
export async function withModel(parts: Parts, root: string, setting: ModelSetting | undefined): Promise<Parts> {
  if (setting === undefined) return parts;
  const { openAiModel } = await import("../understanding/model/openai.js");
  const { loadRedactor } = await import("./load-redactor.js");
  const { apiKey, model, baseUrl, tokensADay: tokens, costADay: cost } = setting;
  // Added to them, not copied: a copy would keep today's catalogue.
  return Object.assign(parts, {
    house: { ...parts.house, outsideHelp: "offered" },
    model: createModel({
      ask: openAiModel({ apiKey, model, ...(baseUrl === undefined ? {} : { baseUrl }) }),
      redact: await loadRedactor(loadExamples(root), parts.catalog),
      caps: { tokens, ...(cost === undefined ? {} : { cost }) },
    }),
  });
}
