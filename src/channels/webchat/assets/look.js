// How Web Chat looks: our colours, by light and by dark, and letters of a size that everybody reads.

export const light = {
  page: "#f6f5f1",
  raised: "#ffffff",
  ink: "#1d2322",
  quiet: "#56605e",
  line: "#d5d8d3",
  edge: "#7c8784",
  accent: "#0b5c56",
  onAccent: "#ffffff",
  mine: "#dcece9",
  warn: "#9a2b16",
};
export const dark = {
  page: "#141817",
  raised: "#1f2524",
  ink: "#eceeec",
  quiet: "#a9b3b0",
  line: "#343c3a",
  edge: "#7d8986",
  accent: "#7fd1c7",
  onAccent: "#082b28",
  mine: "#1f4440",
  warn: "#ffb4a2",
};

const letters =
  'Pretendard, -apple-system, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif';

/** https://github.com/microsoft/BotFramework-WebChat/blob/main/packages/api/src/StyleOptions.ts */
export function styleOptions(colours) {
  const { page, raised, ink, quiet, line, edge, accent, onAccent, mine, warn } = colours;
  return {
    accent,
    subtle: quiet,
    backgroundColor: page,
    primaryFont: letters,
    fontSizeSmall: "90%",
    bubbleBackground: raised,
    bubbleTextColor: ink,
    bubbleBorderColor: line,
    bubbleBorderRadius: 14,
    bubbleMinWidth: 0,
    bubbleMaxWidth: 540,
    bubbleFromUserBackground: mine,
    bubbleFromUserTextColor: ink,
    bubbleFromUserBorderColor: mine,
    bubbleFromUserBorderRadius: 14,
    messageActivityWordBreak: "keep-all",
    cardPushButtonBackgroundColor: accent,
    cardPushButtonTextColor: onAccent,
    cardEmphasisBackgroundColor: page,
    richCardWrapTitle: true,
    suggestedActionLayout: "flow",
    suggestedActionHeight: 48,
    suggestedActionBorderRadius: 12,
    suggestedActionBorderWidth: 1,
    suggestedActionBackgroundColor: raised,
    suggestedActionBorderColor: accent,
    suggestedActionTextColor: accent,
    suggestedActionBackgroundColorOnHover: mine,
    suggestedActionBackgroundColorOnActive: mine,
    suggestedActionsFlowMaxHeight: 220,
    suggestedActionKeyboardFocusIndicatorBorderColor: accent,
    suggestedActionsVisualKeyboardIndicatorColor: accent,
    sendBoxHeight: 56,
    sendBoxBackground: raised,
    sendBoxTextColor: ink,
    sendBoxTextWrap: true,
    sendBoxPlaceholderColor: quiet,
    sendBoxBorderTop: `solid 1px ${edge}`,
    sendBoxButtonColor: accent,
    sendBoxButtonColorOnDisabled: quiet,
    sendBoxButtonShadeColorOnHover: mine,
    sendBoxButtonShadeColorOnActive: mine,
    sendBoxButtonShadeColorOnDisabled: raised,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: accent,
    timestampColor: quiet,
    notificationText: quiet,
    failedConnectivity: warn,
    transcriptTerminatorBackgroundColor: raised,
    transcriptTerminatorColor: quiet,
    transcriptVisualKeyboardIndicatorColor: accent,
    transcriptActivityVisualKeyboardIndicatorColor: accent,
    // Files are not taken; what people type stays as they typed it.
    hideUploadButton: true,
    disableFileUpload: true,
    emojiSet: {},
    maxMessageLength: 10000,
    // The talk itself tries again for as long: "not sent" is only said when it is true.
    sendTimeout: 300000,
  };
}

/** https://learn.microsoft.com/adaptive-cards/rendering-cards/host-config. What is not said here is Web Chat's no more. */
export function cardOptions({ raised, ink, quiet, accent, page, warn }) {
  const letter = { default: ink, subtle: quiet };
  const foregroundColors = {
    default: letter,
    dark: letter,
    light: letter,
    accent: { default: accent, subtle: accent },
    good: { default: accent, subtle: accent },
    warning: { default: warn, subtle: warn },
    attention: { default: warn, subtle: warn },
  };
  return {
    supportsInteractivity: true,
    fontFamily: letters,
    fontSizes: { small: 15, default: 17, medium: 19, large: 22, extraLarge: 26 },
    fontWeights: { lighter: 400, default: 400, bolder: 700 },
    lineHeights: { small: 22, default: 27, medium: 28, large: 30, extraLarge: 34 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 14 },
    containerStyles: {
      default: { backgroundColor: raised, foregroundColors },
      emphasis: { backgroundColor: page, foregroundColors },
    },
    actions: {
      maxActions: 100,
      buttonSpacing: 8,
      actionAlignment: "stretch",
      actionsOrientation: "vertical",
      showCard: { actionMode: "inline", inlineTopMargin: 8 },
      spacing: "default",
    },
    adaptiveCard: { allowCustomStyle: false },
    textBlock: { headingLevel: 2 },
  };
}
