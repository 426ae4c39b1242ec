import type { App, Receiver } from "@slack/bolt";

/** What Slack is answered: nothing, or what a listener acknowledged with. */
export type Answer = string | object | undefined;

/** What came, however it came. `retryNum` is only told to listeners: repeats are known by their ids. */
export interface Arrived {
  readonly body: Readonly<Record<string, unknown>>;
  readonly retryNum?: number;
  readonly retryReason?: string;
}

/** Bolt's receiver, with the door left to us. */
export interface OwnReceiver {
  readonly receiver: Receiver;
  /**
   * Resolves once every listener has done its work, with what is to be answered; rejects when one failed. Bolt itself
   * acknowledges an event before its listeners have even begun: here that only becomes an answer when all is safe.
   */
  take(arrived: Arrived): Promise<Answer>;
}

export function createReceiver(): OwnReceiver {
  let app: App | undefined;
  return {
    receiver: {
      init(to) {
        app = to;
      },
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
    },
    async take({ body, retryNum, retryReason }) {
      if (!app) throw new Error("Slack's app was not initialised");
      let answer: Answer;
      await app.processEvent({
        body: { ...body },
        ...(retryNum === undefined ? {} : { retryNum }),
        ...(retryReason === undefined ? {} : { retryReason }),
        ack: (given: Answer) => {
          answer = given ?? answer;
          return Promise.resolve();
        },
      });
      return answer;
    },
  };
}
