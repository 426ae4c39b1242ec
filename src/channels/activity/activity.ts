/** The part of the Bot Framework's protocol (v3) that is said here. */
export interface SaidActivity {
  readonly type: "message" | "typing";
  readonly text?: string;
  /** Plain: nothing that somebody typed becomes a link or bold. */
  readonly textFormat?: "plain";
  readonly attachmentLayout?: "list";
  readonly attachments?: readonly Attachment[];
  readonly suggestedActions?: { readonly actions: readonly (CardAction | PlainAction)[] };
}

export interface Attachment {
  readonly contentType: "application/vnd.microsoft.card.adaptive";
  readonly content: AdaptiveCard;
}

/** A button beneath a message. Pressed, it comes back as a message with `value`; `displayText` is what the person then said. */
export interface CardAction {
  readonly type: "messageBack";
  readonly title: string;
  readonly text: string;
  readonly displayText: string;
  readonly value: PressValue;
}

/** A button that says its own words, for platforms that carry nothing else. */
export interface PlainAction {
  readonly type: "imBack";
  readonly title: string;
  readonly value: string;
}

/** What a button carries: which one of which message it is. */
export interface PressValue {
  readonly press: string;
}

/** https://adaptivecards.io, as far as it is used here: nothing later than 1.4. */
export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.4";
  readonly lang: string;
  /** What is read where cards are not shown. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardButton[];
  /** Those for whom the card is asked for anew when they see it: sixty at most. */
  readonly refresh?: { readonly action: StaffExecute; readonly userIds: readonly string[] };
}

/** A button of a staff card: does something to its hand-off, or opens a list to choose from first. */
export type CardButton =
  | StaffExecute
  | {
      readonly type: "Action.ShowCard";
      readonly title: string;
      readonly card: {
        readonly type: "AdaptiveCard";
        readonly version: "1.4";
        readonly body: readonly ChoiceSet[];
        readonly actions: readonly StaffExecute[];
      };
    };

export interface StaffExecute {
  readonly type: "Action.Execute";
  readonly title: string;
  readonly verb: string;
  readonly data: StaffPress;
  /** For clients that do not know `Action.Execute`: a message with the same data. */
  readonly fallback?: { readonly type: "Action.Submit"; readonly title: string; readonly data: StaffPress };
}

/** What a button of a staff card carries; what was chosen from a list beside it comes as `chosen`. */
export interface StaffPress {
  readonly staff: string;
  readonly handoff: string;
}

export interface ChoiceSet {
  readonly type: "Input.ChoiceSet";
  readonly id: "chosen";
  readonly label: string;
  readonly style: "compact";
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export type CardElement =
  | {
      /** Unlike a `TextBlock` it knows no markdown. */
      readonly type: "RichTextBlock";
      readonly inlines: readonly TextRun[];
      readonly spacing?: "none" | "small";
    }
  | { readonly type: "ActionSet"; readonly actions: readonly ElementAction[] };

export interface TextRun {
  readonly type: "TextRun";
  readonly text: string;
  readonly weight?: "bolder";
  readonly size?: "medium";
  readonly isSubtle?: true;
}

export type ElementAction =
  | {
      readonly type: "Action.Submit";
      readonly title: string;
      readonly data: PressValue & { readonly msteams?: TeamsMessageBack };
    }
  | {
      readonly type: "Action.Execute";
      readonly title: string;
      readonly verb: "press";
      readonly data: PressValue;
      readonly fallback: ElementAction;
    }
  | { readonly type: "Action.OpenUrl"; readonly title: string; readonly url: string };

/** Teams then shows what was pressed as the person's own words. */
export interface TeamsMessageBack {
  readonly type: "messageBack";
  readonly displayText: string;
  readonly text: string;
}
