/** Words of the page around Web Chat. */
const ofPage = [
  "webchat.title",
  "webchat.name",
  "webchat.notice",
  "webchat.other",
  "webchat.talk",
  "webchat.opening",
  "webchat.failed",
  "webchat.away",
  "webchat.tooLong",
  "webchat.missing",
  "webchat.noScript",
] as const;

/** What Web Chat says by itself in officialese, by its own names; the rest it says in its own Korean. */
const inWebChat = {
  ACTIVITY_BOT_SAID_ALT: "webchat.said.bot",
  ACTIVITY_YOU_SAID_ALT: "webchat.said.you",
  ACTIVITY_BOT_ATTACHED_ALT: "webchat.attached.bot",
  ACTIVITY_YOU_ATTACHED_ALT: "webchat.attached.you",
  ACTIVITY_INTERACTIVE_REASON_INTERACTIVE_CONTENT_ALT: "webchat.interactive",
  ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: "webchat.interactiveHint",
  ACTIVITY_STATUS_SEND_FAILED_RETRY: "webchat.sendFailed",
  TRANSCRIPT_LIVE_REGION_SEND_FAILED_ALT: "webchat.sendFailedAlt",
  ACTIVITY_STATUS_SEND_STATUS_ALT_SENDING: "webchat.sending",
  ACTIVITY_STATUS_SEND_STATUS_ALT_SENT_AT: "webchat.sentAt",
  CONNECTIVITY_STATUS_ALT_CONNECTING: "webchat.connecting",
  CONNECTIVITY_STATUS_ALT_FATAL: "webchat.connectionFailed",
  CONNECTIVITY_STATUS_ALT_RECONNECTING: "webchat.reconnecting",
  CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: "webchat.slow",
  SEND_BOX_IS_EMPTY_TOOLTIP_ALT: "webchat.empty",
  SUGGESTED_ACTIONS_LABEL_ALT: "webchat.choices",
  TEXT_INPUT_ALT: "webchat.label",
  TEXT_INPUT_PLACEHOLDER: "webchat.hint",
  TEXT_INPUT_SEND_BUTTON_ALT: "webchat.send",
  TRANSCRIPT_ARIA_LABEL_ALT: "webchat.log",
  TRANSCRIPT_ARIA_ROLE_ALT: "webchat.logRole",
  TRANSCRIPT_NEW_MESSAGES: "webchat.newMessages",
  TRANSCRIPT_TERMINATOR_TEXT: "webchat.end",
  TYPING_INDICATOR_SINGLE_TEXT: "webchat.typing",
  TYPING_INDICATOR_ALT: "webchat.typingAlt",
  ACTIVITY_NUM_ATTACHMENTS_ONE_ALT: "webchat.cards.one",
  ACTIVITY_NUM_ATTACHMENTS_TWO_ALT: "webchat.cards.two",
  ACTIVITY_NUM_ATTACHMENTS_FEW_ALT: "webchat.cards.few",
  ACTIVITY_NUM_ATTACHMENTS_MANY_ALT: "webchat.cards.many",
  ACTIVITY_NUM_ATTACHMENTS_OTHER_ALT: "webchat.cards.other",
  ACTIVITY_INTERACTIVE_REASON_LINK_ALT: "webchat.hasLink",
  ACTIVITY_INTERACTIVE_REASON_SEND_FAILED_ALT: "webchat.notSent",
  ACTIVITY_ERROR_BOX_TITLE: "webchat.brokenMessage",
  ADAPTIVE_CARD_ERROR_BOX_TITLE_PARSE: "webchat.brokenCard",
  ADAPTIVE_CARD_ERROR_BOX_TITLE_RENDER: "webchat.brokenCardShown",
  CONNECTIVITY_STATUS_ALT_CONNECTED: "webchat.connected",
  CONNECTIVITY_STATUS_ALT_RENDER_ERROR: "webchat.renderError",
  MARKDOWN_EXTERNAL_LINK_ALT: "webchat.newWindow",
  TOAST_DISMISS_BUTTON: "webchat.dismiss",
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT: "webchat.liveInteractive",
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT: "webchat.liveLinks",
  TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT: "webchat.liveChoices",
  TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT: "webchat.liveChoicesKey",
  TRANSCRIPT_MORE_MESSAGES: "webchat.moreMessages",
  TYPING_INDICATOR_MULTIPLE_TEXT: "webchat.typingMany",
} as const;

/** A key of `webchat.yaml`. */
export type WebChatKey = (typeof ofPage)[number] | (typeof inWebChat)[keyof typeof inWebChat];

/** Every key that the page uses. */
export const webChatKeys: readonly WebChatKey[] = [...ofPage, ...Object.values(inWebChat)];

/** Finds the words of a key. */
export type Words = (key: WebChatKey) => string;

/** What Web Chat is to say, by its own names. */
export function wordsInWebChat(words: Words): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inWebChat).map(([name, key]) => [name, words(key)]));
}
