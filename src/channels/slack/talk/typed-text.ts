import { pictured } from "./emoji.js";

/** How those who are named are called where that stays in the words; left out, naming somebody is no word. */
export interface Naming {
  readonly colleague: string;
  /** Who is not meant: the assistant itself. */
  readonly bot?: string | undefined;
}

/**
 * What somebody typed, from the form in which Slack sends it: `&`, `<` and `>` come escaped, pictures by their names, what
 * is bold between stars, and what Slack took for a link, a number to call or a name comes in angle brackets. Where a link
 * goes is said too: those who read it elsewhere see no link. Naming the assistant is no word.
 * Source: docs.slack.dev, "Formatting message text".
 */
export function typedText(text: string, naming?: Naming): string {
  return text
    .split(/(<[^<>]*>)/)
    .map((piece, at) => (at % 2 === 1 ? shown(piece.slice(1, -1), naming) : pictured(unstarred(piece))))
    .join("")
    .replace(/&(lt|gt|amp);/g, (_, name: string) => (name === "lt" ? "<" : name === "gt" ? ">" : "&"))
    .trim();
}

/** Whether a line of it calls a colleague first: such a line is for them. */
export function callsColleague(text: string, bot?: string): boolean {
  return text.split("\n").some((line) => {
    const called = /^\s*<(?:@([^<>|]+)|!)/.exec(line);
    return called !== null && (called[1] === undefined || called[1] !== bot);
  });
}

/** What stood there for whoever typed it. */
function shown(inside: string, naming: Naming | undefined): string {
  const [target = "", label] = inside.split(/\|(.*)/s);
  if (target.startsWith("@")) return naming && target.slice(1) !== naming.bot ? naming.colleague : (label ?? "");
  if (/^[#!]/.test(target)) return label ?? "";
  const address = target.replace(/^(?:mailto|tel):/, "");
  return label === undefined || isSame(label, address) ? (label ?? address) : `${label} (${address})`;
}

/** Whether a label is the address itself, as people write it. */
function isSame(label: string, address: string): boolean {
  const bare = (text: string) => text.replace(/^https?:\/\//, "").replace(/\/$/, "");
  const figures = (text: string) => text.replace(/[\s().-]/g, "");
  return bare(label) === bare(address) || figures(label) === figures(address);
}

/** Without the stars between which something is bold; those of a sum or a list stay. */
function unstarred(text: string): string {
  return text.replace(/(?<![^\s("'“‘])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])/g, "$1");
}
