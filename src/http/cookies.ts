/** The value of one cookie of a `Cookie` header, as sent. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** A `Set-Cookie` that scripts cannot read and other sites' forms do not carry. `name` and `value` are tokens. */
export function setCookie(name: string, value: string, how: { maxAgeSeconds: number; secure: boolean }): string {
  const secure = how.secure ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${how.maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
