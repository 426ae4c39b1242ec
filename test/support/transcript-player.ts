import { allHandoffs } from "../../src/assistant/handoffs/packet.js";
import type { Parts } from "../../src/assistant/parts.js";
import { chatJson, settableClock } from "../../src/cli/chat-json.js";
import { handoffOut } from "../../src/cli/chat-out.js";
import { listPeople } from "../../src/store/people.js";
import { listRegistrations } from "../../src/store/registrations.js";
import { listResponses } from "../../src/store/responses.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { type Book, type Cue, channelsIn, cuesOf, type Doing, stageOf } from "./transcript.js";
import { answerLines, handoffLine } from "./transcript-lines.js";
import { partsOver } from "./transcript-parts.js";
import { calledOff, ordered, published } from "./transcript-staff.js";

/** Plays a script through `chat --json`, and gives it back with what really came of each line. */
export async function play(script: string, store: Store): Promise<string> {
  const cues = cuesOf(script);
  const clock = settableClock();
  let begun: Promise<Parts> | undefined;
  const begin = () => {
    begun ??= partsOver(store, clock, stageOf(cues));
    return begun;
  };
  const channels = channelsIn(cues);
  const chat = chatJson(clock, begin, (who) => channels.get(who) ?? "terminal");
  const lines: string[] = [];
  let at: string | undefined;
  for (const cue of cues) {
    lines.push(cue.line);
    if (cue.kind === "clock") at = cue.at;
    lines.push(...(await outcome(cue)));
  }
  return lines.join("\n");

  async function outcome(cue: Cue): Promise<readonly string[]> {
    const when = at === undefined ? {} : { at };
    switch (cue.kind) {
      case "remark":
      case "clock":
      case "stage":
      case "limit":
      case "channel":
        return [];
      case "person":
        return answerLines(await chat({ conversation: cue.who, ...spoken(cue.does), ...when }));
      case "staff":
        if (cue.order.do === "off") return calledOff(await begin(), cue.staff, cue.order);
        if (cue.order.do === "publish") return published(await begin(), cue.staff, cue.order);
        return ordered(await begin(), chat, { staff: cue.staff, order: cue.order, when });
      case "books":
        return bookLines(await begin(), cue.of);
    }
  }
}

function spoken(does: Doing): { text?: string; choose?: string } {
  switch (does.kind) {
    case "waits":
      return {};
    case "presses":
      return { choose: does.label };
    case "says":
      return { text: does.text };
  }
}

/** What the store holds, without ids. */
export async function bookLines(parts: Parts, book: Book): Promise<readonly string[]> {
  const rows = await rowsOf(parts, book);
  return rows.length > 0 ? rows : ["  → 없음"];
}

async function rowsOf(parts: Parts, book: Book): Promise<readonly string[]> {
  switch (book) {
    case "신청": {
      const all = await reading(parts.store, (tx) => listRegistrations(tx));
      return all.map(({ conversation, offering, state, rank, holdsSeat, events }) => {
        const place = rank === undefined ? "" : ` · 대기 ${rank}번째`;
        const steps = events.map((event) => `${event.state}(${event.by})`).join(" → ");
        return `  → ${conversation} · ${offering} · ${state}${holdsSeat ? " · 자리 있음" : ""}${place} · ${steps}`;
      });
    }
    case "설문": {
      const all = await reading(parts.store, (tx) => listResponses(tx));
      return all.map(({ offering, state, answers }) => `  → ${offering} · ${state} · ${JSON.stringify(answers)}`);
    }
    case "사람": {
      const all = await reading(parts.store, (tx) => listPeople(tx));
      return all.map(({ conversations, facts, consents }) => {
        const known = Object.entries(facts).map(([key, fact]) => `${key}=${JSON.stringify(fact?.value)}`);
        const agreed = consents.map(({ item, withdrawnAt }) => (withdrawnAt ? `${item}(거둠)` : item));
        return `  → ${conversations.join(", ")} · ${known.join(" ") || "아는 것 없음"} · 동의 ${agreed.join(", ") || "없음"}`;
      });
    }
    case "상담":
      return (await allHandoffs(parts)).map((packet) => handoffLine(handoffOut(packet, parts.words)));
  }
}
