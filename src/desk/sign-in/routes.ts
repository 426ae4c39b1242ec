import type { DeskRoute } from "../route.js";
import { showSignIn, takeSignIn, takeSignOut } from "./sign-in.js";
import { showLink, takeLink } from "./use-link.js";

/** The door of the desk: open to anybody. */
export const signInRoutes: readonly DeskRoute[] = [
  { method: "GET", path: "/desk/sign-in", may: "anyone", handle: showSignIn },
  { method: "POST", path: "/desk/sign-in", may: "anyone", handle: takeSignIn },
  { method: "GET", path: "/desk/link/:secret", may: "anyone", handle: showLink },
  { method: "POST", path: "/desk/link/:secret", may: "anyone", handle: takeLink },
  { method: "POST", path: "/desk/sign-out", may: "signedIn", handle: (_, desk, who) => takeSignOut(desk, who) },
];
