const home = "/desk";

/** Pages that lead out of the desk or back to the door are no place to go to after signing in. */
const notThere = /^\/desk\/(?:sign-in|sign-out|link|events|assets)(?:\/|$)/;

/** Where to go after signing in: the page that was asked for if it is one of the desk, else its beginning. */
export function safeNext(asked: string | null): string {
  const base = "http://desk";
  if (asked === null || !URL.canParse(asked, base)) return home;
  const { origin, pathname, search } = new URL(asked, base);
  const ours = origin === base && (pathname === home || pathname.startsWith(`${home}/`)) && !notThere.test(pathname);
  return ours ? `${pathname}${search}` : home;
}
