import { expect, it } from "vitest";
import { changeShows } from "../../src/channels/staff-room/change-shows.js";

it("promises a change in place only where the person's channel shows one", () => {
  const channels = ["web", "slack", "bot-framework", "direct-line", "terminal"];
  expect(channels.map((channel) => [changeShows(channel, "edited"), changeShows(channel, "takenBack")])).toEqual([
    ["staff-room.edited", "staff-room.takenBack"],
    ["staff-room.edited", "staff-room.takenBack"],
    ["staff-room.editedVaries", "staff-room.takenBackVaries"],
    ["staff-room.editedAnew", "staff-room.takenBackAnew"],
    ["staff-room.editedAnew", "staff-room.takenBackAnew"],
  ]);
});
