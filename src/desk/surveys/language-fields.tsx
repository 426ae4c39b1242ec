import type { VNode } from "preact";
import type { Wrong } from "../../assistant/desk-ports/rounds.js";
import type { TypedQuestion, WordingLanguage } from "../../assistant/desk-ports/surveys.js";
import { Field } from "../parts/field.js";
import { useView } from "../view.js";
import { wrongInWords } from "./in-words.js";

const languages: readonly WordingLanguage[] = ["english", "easy"];

/** What a question says in English and in easy words; folded away until somebody looks, or something in it is wrong. */
export function LanguageFields({
  question,
  wrong,
}: {
  readonly question: TypedQuestion;
  readonly wrong: readonly Wrong[];
}): VNode {
  const view = useView();
  const { key, kind } = question;
  const has = (...kinds: readonly string[]) => kinds.includes(kind);
  const field = (language: WordingLanguage, part: "words" | "options" | "labels", rows: number) => {
    const name = `${key}.${language}.${part}`;
    const hint = part === "options" ? { hint: view.words("desk.surveys.hint.inLanguage") } : {};
    return (
      <Field
        name={name}
        label={view.words(`desk.surveys.inLanguage.${language}.${part}`)}
        value={question[language][part]}
        trouble={wrongInWords(view, wrong, name)}
        rows={rows}
        {...hint}
      />
    );
  };
  // As with the Korean: what a kind does not need is carried along.
  const carried = (language: WordingLanguage, part: "options" | "labels") => (
    <input type="hidden" name={`${key}.${language}.${part}`} value={question[language][part]} />
  );
  return (
    <Folded isWrong={wrong.some((one) => languages.some((language) => one.field.startsWith(`${key}.${language}.`)))}>
      {languages.map((language) => (
        <div key={language}>
          {field(language, "words", 2)}
          {has("one", "several", "matrix") ? field(language, "options", 5) : carried(language, "options")}
          {has("rating", "matrix") && question.labels.trim() !== ""
            ? field(language, "labels", 5)
            : carried(language, "labels")}
        </div>
      ))}
    </Folded>
  );
}

/** The survey's title in the other languages. */
export function TitleFields({
  titles,
  wrong,
}: {
  readonly titles: Readonly<Record<WordingLanguage, string>>;
  readonly wrong: readonly Wrong[];
}): VNode {
  const view = useView();
  return (
    <Folded isWrong={wrong.some(({ field }) => field.startsWith("titles."))}>
      <div class="fields">
        {languages.map((language) => (
          <Field
            key={language}
            name={`titles.${language}`}
            label={view.words(`desk.surveys.inLanguage.${language}.title`)}
            value={titles[language]}
            trouble={wrongInWords(view, wrong, `titles.${language}`)}
          />
        ))}
      </div>
    </Folded>
  );
}

function Folded({ isWrong, children }: { isWrong: boolean; children: VNode | VNode[] }): VNode {
  const { words } = useView();
  return (
    <details open={isWrong}>
      <summary>{words("desk.surveys.inLanguage.title")}</summary>
      {children}
    </details>
  );
}
