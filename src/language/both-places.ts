import { phrasebook } from "./phrases.js";
import { readPlaces } from "./places.js";

const say = phrasebook({ and: "이랑 랑 하고 과 와 이나 에도 도" });
const and = say("^<and>_$", "^_,_$");
const both = say(
  "둘_?다 두_?(군데|곳|집)_?다? 양쪽 왔다_?갔다 오가(며|면서|고) 번갈아 반반 (에도|도)_?(살|있|다녀|다니|일)",
);

/** Whether two places are said to be home, or work, both at once: "서울이랑 부산에 둘 다 살아요". None of them is then the answer. */
export function saysBothPlaces(text: string): boolean {
  const places = readPlaces(text, "asked").filter(({ turnedDown }) => !turnedDown);
  return (
    both.test(text) &&
    places.some((one, at) => {
      const next = places[at + 1];
      return next !== undefined && one.place !== next.place && and.test(text.slice(one.end, next.start));
    })
  );
}
