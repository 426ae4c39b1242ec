import type { CardPoster, StaffThreadsPort } from "../../assistant/desk-ports/threads.js";

export interface CardKeeper {
  /** Looks at once; resolves when everything that was behind is up to date. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** How often cards are looked at for what happened at the desk, in the talk, or in another process. */
const everyMs = 1_000;

/** Keeps the cards of a messenger up to date, one look after another. */
export function keepCards(
  threads: StaffThreadsPort,
  poster: CardPoster,
  onError: (fault: unknown) => void,
): CardKeeper {
  let looking: Promise<void> = Promise.resolve();
  const look = () => {
    looking = looking.then(() => threads.catchUp(poster)).catch(onError);
    return looking;
  };
  let idle = true;
  const timer = setInterval(() => {
    if (!idle) return;
    idle = false;
    void look().finally(() => {
      idle = true;
    });
  }, everyMs);
  return {
    look,
    stop() {
      clearInterval(timer);
      return looking;
    },
  };
}
