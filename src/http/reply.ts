import type { EventStream } from "./event-stream.js";

export type Headers = Readonly<Record<string, string | readonly string[]>>;

/** What a handler answers. A value: only the server touches the socket. */
export type Reply =
  | {
      readonly kind: "content";
      readonly status: number;
      readonly type: string;
      readonly body: string | Buffer;
      readonly headers?: Headers;
    }
  | { readonly kind: "redirect"; readonly to: string; readonly headers?: Headers }
  | { readonly kind: "nothing"; readonly status: 204 | 304; readonly headers?: Headers }
  /** Told as `{"error": why}`, or as a page when a browser asks for one. `why` says nothing of the inside. */
  | { readonly kind: "refused"; readonly status: number; readonly why: string; readonly headers?: Headers }
  /** Server-sent events, open until either side ends it. */
  | { readonly kind: "stream"; readonly open: (stream: EventStream) => void; readonly headers?: Headers };

export function json(value: unknown, status = 200): Reply {
  return { kind: "content", status, type: "application/json; charset=utf-8", body: JSON.stringify(value) };
}

export function refuse(status: number, why: string, headers: Headers = {}): Reply {
  return { kind: "refused", status, why, headers };
}
