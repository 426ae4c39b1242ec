/** An activity as a client reads it. */
export interface ReadActivity {
  readonly text?: string | undefined;
  readonly attachments?: readonly { readonly content: { readonly body: readonly ReadElement[] } }[] | undefined;
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string }[] } | undefined;
}

export interface ReadElement {
  readonly type: string;
  readonly inlines?: readonly { readonly text: string }[] | undefined;
  readonly actions?: readonly { readonly title: string }[] | undefined;
}

/** Everything there is to read in activities, in order, spaces left out. */
export function activityWords(activities: readonly ReadActivity[]): string {
  const all = activities.flatMap(({ text = "", attachments = [], suggestedActions }) => [
    text,
    ...attachments.flatMap(({ content }) => content.body.flatMap(elementWords)),
    ...(suggestedActions?.actions ?? []).map(({ title }) => title),
  ]);
  return all.join("").replace(/\s/g, "");
}

function elementWords({ inlines = [], actions = [] }: ReadElement): readonly string[] {
  return [...inlines.map(({ text }) => text), ...actions.map(({ title }) => title)];
}
