import i18next, { type i18n } from "i18next";
import type { Message, WordedCard, WordedChoice } from "../conversation/message.js";
import type { Card, Choice, Param, Say, Saying } from "../dialog/say.js";
import type { Language } from "../domain/languages.js";
import { formatsOf } from "./formats.js";

/** Puts into words what code chose to say. */
export interface Words {
  word(say: Say): string;
  message(saying: Saying): Message;
}

/** Sentences by their dotted key: `registration.done.seated`. */
export type Sentences = Readonly<Record<string, string>>;

/** What the catalogue calls something in Korean → in the language of the words; what is not in it stays as it is. */
export type Texts = ReadonlyMap<string, string>;

const noTexts: Texts = new Map();

/**
 * Words of one language. A key that is not in `locales/`, or a placeholder that nothing fills, is our own bug and
 * throws: tests walk every sentence. What fills a placeholder is put into the language too, where `texts` knows it: so
 * what was said, kept or planned in one language can be worded in another.
 */
export function createWords(language: Language, sentences: Sentences, texts: Texts = noTexts): Words {
  const speak = speaker(language, sentences);
  const word = (say: Say): string => {
    const sentence = Object.hasOwn(sentences, say.say) ? sentences[say.say] : undefined;
    if (sentence === undefined) throw new Error(`locales/${language} has no sentence ${say.say}`);
    // Most words of a table stand as they are, thousands of times on a long page.
    if (!placeholder.test(sentence)) return sentence;
    const params = Object.entries(say.with ?? {}).map(([name, param]) => [name, filled(param, word, texts)]);
    return String(speak.t(say.say, Object.fromEntries(params)));
  };
  return { word, message: (saying) => messageOf(saying, word) };
}

/** What i18next would put something in the place of. */
const placeholder = /\{\{|\$t\(/;

function speaker(language: Language, sentences: Sentences): i18n {
  const speak = i18next.createInstance();
  void speak.init({
    lng: language,
    resources: { [language]: { translation: sentences } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    pluralSeparator: "\u0000",
    contextSeparator: "\u0000",
    returnEmptyString: true,
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: (text: string, match: readonly string[]) => {
      throw new Error(`nothing fills ${match[0]} in "${text}"`);
    },
  });
  for (const [name, format] of Object.entries(formatsOf(language))) speak.services.formatter?.add(name, format);
  return speak;
}

function filled(param: Param, word: (say: Say) => string, texts: Texts): unknown {
  const known = (text: string) => texts.get(text) ?? text;
  if (typeof param === "number") return param;
  if (typeof param === "string") return known(param);
  if (isList(param)) return param.map((one) => (typeof one === "string" ? known(one) : word(one)));
  return word(param);
}

function isList(param: Param): param is readonly string[] | readonly Say[] {
  return Array.isArray(param);
}

function messageOf(saying: Saying, word: (say: Say) => string): Message {
  return {
    from: "assistant",
    text: word(saying.text),
    ...(saying.choices ? { choices: saying.choices.map((choice) => choiceOf(choice, word)) } : {}),
    ...(saying.cards ? { cards: saying.cards.map((card) => cardOf(card, word)) } : {}),
    ...(saying.links && saying.links.length > 0
      ? { links: saying.links.map(({ label, url }) => ({ label: word(label), url })) }
      : {}),
  };
}

function choiceOf({ label, act }: Choice, word: (say: Say) => string): WordedChoice {
  return { label: word(label), act };
}

function cardOf(card: Card, word: (say: Say) => string): WordedCard {
  return {
    title: word(card.title),
    ...(card.text ? { text: word(card.text) } : {}),
    ...(card.facts ? { facts: card.facts.map(([name, value]) => [word(name), word(value)] as const) } : {}),
    ...(card.choices ? { choices: card.choices.map((choice) => choiceOf(choice, word)) } : {}),
  };
}
