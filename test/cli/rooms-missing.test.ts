import { expect, it } from "vitest";
import { roomsMissing } from "../../src/cli/rooms-missing.js";

const agencies = [{ id: "gwangju" }, { id: "daegu" }];

it("names agencies without a room and where their hand-offs are shown", () => {
  const rooms = [
    { agency: "front-desk", room: "C1" },
    { agency: "daegu", room: "C2" },
  ];
  expect(roomsMissing(agencies, rooms)).toEqual([{ agency: "gwangju", channel: null, shownIn: "C1" }]);
});

it("says of those that are shown nowhere, and names none where staff do not answer in the messenger", () => {
  expect(roomsMissing(agencies, [{ agency: "daegu", room: "C2" }])).toEqual([
    { agency: "front-desk", channel: null, shownIn: null },
    { agency: "gwangju", channel: null, shownIn: null },
  ]);
  expect(roomsMissing(agencies, [])).toEqual([]);
});
