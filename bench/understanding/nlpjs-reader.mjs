import { containerBootstrap } from "@nlpjs/core";
import { LangKo } from "@nlpjs/lang-ko";
import { Nlp } from "@nlpjs/nlp";

/** nlp.js, trained on sentences of known intent; what it gives no intent for is `other`. */
export async function nlpjsReader(sentences) {
  const container = await containerBootstrap();
  container.use(LangKo);
  const nlp = new Nlp({
    container,
    languages: ["ko"],
    autoSave: false,
    log: false,
    nlu: { log: false },
    forceNER: false,
    threshold: 0,
  });
  for (const { intent, text } of sentences) nlp.addDocument("ko", text, intent);
  await nlp.train();
  return async (text) => {
    const { intent } = await nlp.process("ko", text);
    return intent === "None" || intent === undefined ? "other" : intent;
  };
}
