import type { DeskRoute } from "../route.js";
import {
  showAccount,
  showAccounts,
  showInvite,
  takeChange,
  takeInvite,
  takeReset,
  takeState,
  undoMatch,
} from "./manage.js";
import { endBrowser, endOtherBrowsers, showMe, takeMatch, takePassword, takeUnmatch } from "./me.js";

/** One's own account, and those of everybody who works here. */
export const accountsRoutes: readonly DeskRoute[] = [
  { method: "GET", path: "/desk/me", may: "signedIn", handle: (_, desk, who) => showMe(desk, who) },
  { method: "POST", path: "/desk/me/password", may: "signedIn", handle: takePassword },
  { method: "POST", path: "/desk/me/end", may: "signedIn", handle: endBrowser },
  {
    method: "POST",
    path: "/desk/me/end-others",
    may: "signedIn",
    handle: (_, desk, who) => endOtherBrowsers(desk, who),
  },
  { method: "POST", path: "/desk/me/match", may: "signedIn", handle: takeMatch },
  { method: "POST", path: "/desk/me/unmatch", may: "signedIn", handle: takeUnmatch },
  { method: "GET", path: "/desk/accounts", may: "accounts", handle: (_, desk, who) => showAccounts(desk, who) },
  { method: "GET", path: "/desk/accounts/new", may: "accounts", handle: (_, desk, who) => showInvite(desk, who) },
  { method: "POST", path: "/desk/accounts/new", may: "accounts", handle: takeInvite },
  { method: "GET", path: "/desk/accounts/:id", may: "accounts", handle: showAccount },
  { method: "POST", path: "/desk/accounts/:id", may: "accounts", handle: takeChange },
  { method: "POST", path: "/desk/accounts/:id/reset", may: "accounts", handle: takeReset },
  { method: "POST", path: "/desk/accounts/:id/unmatch", may: "accounts", handle: undoMatch },
  {
    method: "POST",
    path: "/desk/accounts/:id/disable",
    may: "accounts",
    handle: (request, desk, who) => takeState(request, desk, who, "disabled"),
  },
  {
    method: "POST",
    path: "/desk/accounts/:id/enable",
    may: "accounts",
    handle: (request, desk, who) => takeState(request, desk, who, "active"),
  },
];
