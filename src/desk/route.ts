import type { IncomingHttpHeaders } from "node:http";
import type { ComponentChildren } from "preact";
import type { SignedIn } from "../assistant/desk-ports/accounts.js";
import type { Permission } from "../domain/staff.js";
import type { UploadedFile } from "../http/read-upload.js";
import type { Headers, Reply } from "../http/reply.js";
import type { Desk } from "./desk.js";

/** A request as pages of the desk see it: the form was read, bounded and checked for its token. */
export interface DeskRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** Empty for a `GET`. */
  readonly fields: URLSearchParams;
  /** Of a route that takes files; none otherwise. */
  readonly files: readonly UploadedFile[];
  readonly address: string;
}

/** Parts of the desk, as its navigation shows them. */
export type Area =
  | "inbox"
  | "people"
  | "requests"
  | "programs"
  | "surveys"
  | "replies"
  | "understanding"
  | "reports"
  | "accounts"
  | "audit"
  | "me";

/** A page to be drawn inside the desk's frame. */
export interface DeskPage {
  readonly kind: "page";
  readonly title: string;
  /** What stands out in the navigation. */
  readonly area?: Area;
  readonly body: ComponentChildren;
  /** How many wait, told in the browser's tab too, which is seen from elsewhere. */
  readonly waiting?: number;
  readonly status?: number;
  readonly headers?: Headers;
  /** `wide`: takes the whole window (the talk); else a column of readable width. */
  readonly width?: "wide";
}

export type DeskReply = DeskPage | Reply;

/** Open to anybody: signing in, and links that let somebody choose a password. */
export interface OpenRoute {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly may: "anyone";
  handle(request: DeskRequest, desk: Desk): Promise<DeskReply> | DeskReply;
}

/** For staff who are signed in, and may do what the route is for. Whose data they see is for the ports to decide. */
export interface StaffRoute {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly may: "signedIn" | Permission;
  /** The form may hold files: it is read only for staff who are signed in. */
  readonly takes?: "files";
  handle(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> | DeskReply;
}

export type DeskRoute = OpenRoute | StaffRoute;

/** Where a form leads after it was taken: the page again, with what was done (`desk.done.…`) or went wrong (`desk.problem.…`). */
export function backTo(path: string, told?: { readonly done: string } | { readonly problem: string }): Reply {
  const query = told === undefined ? "" : `?${new URLSearchParams(told)}`;
  return { kind: "redirect", to: `${path}${query}` };
}
