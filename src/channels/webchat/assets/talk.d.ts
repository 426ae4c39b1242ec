/** The part of the Bot Framework's observables that is used here. */
export interface Watched<T> {
  subscribe(observer: { next?: (value: T) => void; error?: (error: unknown) => void }): { unsubscribe(): void };
}

/** A talk as Web Chat wants one, that outlives its token, its server and a reload of the page. */
export interface LastingTalk<Activity> {
  readonly activity$: Watched<Activity>;
  readonly connectionStatus$: Watched<number>;
  readonly token: string | undefined;
  postActivity(activity: object): Watched<string>;
  end(): void;
}

export function lastingTalk<Activity>(parts: {
  /** A new line of Direct Line's client. */
  readonly createLine: (token: string) => object;
  readonly askTicket: () => Promise<{ readonly token: string }>;
  readonly tell: (news: "away" | "online" | "tooLong") => void;
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
}): LastingTalk<Activity>;
