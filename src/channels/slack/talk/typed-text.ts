/**
 * What somebody typed, from the form in which Slack sends it: `&`, `<` and `>` come escaped, and what Slack took for a
 * link, a number to call or a name comes in angle brackets. Naming the assistant, or a colleague, is no word of theirs.
 * Source: docs.slack.dev, "Formatting message text".
 */
export function typedText(text: string): string {
  return text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) => shown(target, label))
    .replace(/&(lt|gt|amp);/g, (_, name: string) => (name === "lt" ? "<" : name === "gt" ? ">" : "&"))
    .trim();
}

/** What stood there for whoever typed it. */
function shown(target: string, label: string | undefined): string {
  if (/^[@#!]/.test(target)) return label ?? "";
  return label ?? target.replace(/^(?:mailto|tel):/, "");
}
