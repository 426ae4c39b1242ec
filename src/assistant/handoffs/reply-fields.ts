import { replyFields } from "../desk-ports/replies.js";

export type ReplyField = (typeof replyFields)[number];

const field = /\{\{([^{}]*)\}\}/g;

/** Names between double braces that are no field, or braces that were not closed. */
export function hasUnknownField(body: string): boolean {
  const names = [...body.matchAll(field)].map(([, name = ""]) => name.trim());
  return names.some((name) => !isField(name)) || /\{\{|\}\}/.test(body.replace(field, ""));
}

export function fillFields(body: string, values: Readonly<Record<ReplyField, string>>): string {
  return body.replace(field, (whole, name: string) => {
    const known = name.trim();
    return isField(known) ? values[known] : whole;
  });
}

function isField(name: string): name is ReplyField {
  return (replyFields as readonly string[]).includes(name);
}
