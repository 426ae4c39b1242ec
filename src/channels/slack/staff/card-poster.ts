import { z } from "zod";
import type { CardPoster, StaffCard } from "../../../assistant/desk-ports/threads.js";
import { cardView } from "../../staff-room/card-view.js";
import type { ApiFor } from "../api-for.js";
import { readInTeam } from "../in-team.js";
import { render } from "../send/render.js";
import { codeOf } from "../send/what-became.js";
import type { Words } from "../words.js";
import { renderCard } from "./card-blocks.js";
import { removeOwn } from "./remove-own.js";
import type { SlackStaff } from "./slack-staff.js";

const eventType = "ieum_card";
const marked = z.object({
  ts: z.string(),
  metadata: z.object({ event_type: z.literal(eventType), event_payload: z.object({ handoff: z.string() }) }),
});
const newsType = "ieum_news";
const told = z.object({
  metadata: z.object({ event_type: z.literal(newsType), event_payload: z.object({ name: z.string() }) }),
});

/** So much of a room, and of a thread, is looked at. */
const lookedAt = 200;

/** Cards in Slack's channels, each with the mark by which it is found again. */
export function createCardPoster(apiFor: ApiFor, words: Words, agencies: SlackStaff["agencies"]): CardPoster {
  const drawn = (card: StaffCard) => renderCard(cardView(card, words, { agencies, viewer: "everybody" }), words);
  /** A room's workspace, and the room as Slack calls it there. */
  const roomAt = async (room: string) => {
    const { team, id } = readInTeam(room);
    const api = await apiFor(team);
    return api && { api, channel: id };
  };
  const openRoom = async (room: string) => {
    const at = await roomAt(room);
    if (!at) throw new Error("a room of staff is in a workspace that has removed the app");
    return at;
  };
  return {
    async post(room, card) {
      const { api, channel } = await openRoom(room);
      const { text, blocks } = drawn(card);
      const metadata = { event_type: eventType, event_payload: { handoff: card.handoff } };
      const { ts } = await api.chat.postMessage({
        channel,
        text,
        blocks,
        unfurl_links: false,
        unfurl_media: false,
        metadata,
      });
      if (ts === undefined) throw new Error("Slack took a card without naming it");
      return { room, message: ts };
    },
    async find(room, handoff) {
      const { api, channel } = await openRoom(room);
      const { messages = [] } = await api.conversations.history({
        channel,
        limit: lookedAt,
        include_all_metadata: true,
      });
      for (const message of messages) {
        const read = marked.safeParse(message);
        if (read.success && read.data.metadata.event_payload.handoff === handoff)
          return { room, message: read.data.ts };
      }
      return undefined;
    },
    async update({ room, message }, card) {
      const { api, channel } = await openRoom(room);
      const { text, blocks } = drawn(card);
      try {
        await api.chat.update({ channel, ts: message, text, blocks });
      } catch (fault) {
        if (codeOf(fault) === "message_not_found") return "gone";
        throw fault;
      }
      return undefined;
    },
    async remove({ room, message }) {
      const at = await roomAt(room);
      // Out of reach with its workspace: what Slack keeps there is the workspace's own to delete.
      if (!at) return;
      await removeOwn(at.api, { room: at.channel, message });
    },
    async tell(room, { name, message }) {
      const { api, channel } = await openRoom(room);
      const metadata = { event_type: newsType, event_payload: { name } };
      for (const { text, blocks } of render({ ...message, seq: 0, at: "" }, { words }))
        await api.chat.postMessage({ channel, text, blocks, unfurl_links: false, unfurl_media: false, metadata });
    },
    async wasTold(room, name) {
      const { api, channel } = await openRoom(room);
      const asked = { channel, limit: lookedAt, include_all_metadata: true };
      const { messages = [] } = await api.conversations.history(asked);
      return messages.some((one) => {
        const read = told.safeParse(one);
        return read.success && read.data.metadata.event_payload.name === name;
      });
    },
  };
}
