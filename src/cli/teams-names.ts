const guid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** A channel of a team as somebody can copy it: its id, or the link that Teams gives. Undefined: neither. */
export function channelNamed(text: string): string | undefined {
  const id = /^https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft)\/l\/channel\/([^/?]+)/.exec(text)?.[1] ?? text;
  const plain = decoded(id);
  return /^19:[\w.-]+@thread\.(?:tacv2|skype)$/.test(plain) ? plain : undefined;
}

/** Somebody in Teams: `DIRECTORY/PERSON`, or the person alone where the directory is set. Undefined: neither. */
export function memberNamed(text: string, tenant: string | undefined): string | undefined {
  const named = text.includes("/") || tenant === undefined ? text : `${tenant}/${text}`;
  const plain = named.toLowerCase();
  return new RegExp(`^(?:${guid}|[\\w.-]+)/${guid}$`).test(plain) ? plain : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
