/** Finds the words of a key of `locales/`; placeholders filled from `params`. */
export type Words = (key: WebKey, params?: Readonly<Record<string, string | number>>) => string;

/** What can keep a message from being taken; each has its words. */
export type Trouble =
  | "tooLong"
  | "empty"
  | "tooFast"
  | "busy"
  | "down"
  | "offline"
  | "noCookie"
  | "gone"
  | "elsewhere"
  | "unknown";

/** Every key of `web.yaml`. */
export type WebKey =
  | "web.title"
  | "web.name"
  | "web.skip"
  | "web.notice"
  | "web.menu.name"
  | "web.menu.restart"
  | "web.menu.staff"
  | "web.menu.help"
  | "web.log"
  | "web.earlier"
  | "web.from.person"
  | "web.from.assistant"
  | "web.from.staff"
  | "web.choices"
  | "web.compose"
  | "web.label"
  | "web.hint"
  | "web.send"
  | "web.busy"
  | `web.trouble.${Trouble}`
  | "web.error.title"
  | "web.error.notFound"
  | "web.error.other"
  | "web.error.home";
