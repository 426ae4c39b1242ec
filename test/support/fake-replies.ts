import type { HandoffsPort } from "../../src/assistant/desk-ports/handoffs.js";
import { type CannedReply, type RepliesPort, replyFields } from "../../src/assistant/desk-ports/replies.js";

const gapOf: Readonly<Record<string, string>> = { name: "(이름)", program: "(프로그램)" };

/** Canned replies in memory. Staff of an agency change their own agency's; `agency: null` is for who sees them all. */
export function createFakeReplies(given: readonly CannedReply[], handoffs: HandoffsPort): RepliesPort {
  const all = new Map(given.map((one) => [one.id, one]));
  const seen = (agency: string | null) =>
    [...all.values()].filter((one) => one.agency === null || agency === null || one.agency === agency);
  return {
    list: async (by) => seen(by.agency),
    async filled(by, id) {
      const handoff = await handoffs.open(by, id);
      if (!handoff) return [];
      const known: Readonly<Record<string, string | undefined>> = {
        name: handoff.facts.find(({ key }) => key === "name")?.value,
        program: handoff.program?.title,
        agency: handoff.agency.name,
        staff: by.name,
      };
      const fill = (text: string) =>
        text.replace(/\{\{(\w+)\}\}/g, (gap, field: string) => known[field] ?? gapOf[field] ?? gap);
      return seen(by.agency).map((one) => ({ ...one, body: fill(one.body) }));
    },
    async save(by, reply) {
      const { id = `r${all.size + 1}`, title, body, agency } = reply;
      if (title.trim() === "" || body.trim() === "") return { kind: "refused", why: "empty" };
      if (body.length > 2_000) return { kind: "refused", why: "tooLong" };
      const fields = [...body.matchAll(/\{\{(\w+)\}\}/g)].map(([, field]) => field);
      if (fields.some((field) => !replyFields.some((known) => known === field)))
        return { kind: "refused", why: "unknownField" };
      const old = reply.id === undefined ? undefined : all.get(reply.id);
      if (reply.id !== undefined && !old) return { kind: "refused", why: "unknown" };
      if (by.agency !== null && (agency !== by.agency || (old && old.agency !== by.agency)))
        return { kind: "refused", why: "notYours" };
      all.set(id, { id, title, body, agency });
      return { kind: "saved", id };
    },
    async remove(by, id) {
      const found = all.get(id);
      if (found && (by.agency === null || found.agency === by.agency)) all.delete(id);
    },
  };
}

export const sampleReplies: readonly CannedReply[] = [
  {
    id: "r1",
    title: "첫인사",
    body: "안녕하세요{{name}} 님, {{agency}} 상담사 {{staff}}이에요. 무엇을 도와드릴까요?",
    agency: null,
  },
  {
    id: "r2",
    title: "확인하고 다시 말씀드리기",
    body: "확인해 보고 오늘 안으로 다시 말씀드릴게요. 잠시만 기다려 주세요.",
    agency: "sba",
  },
  {
    id: "r3",
    title: "서류 안내",
    body: "{{program}} 신청에는 신분증과 이력서가 필요해요. 사진으로 보내 주셔도 돼요.",
    agency: "sba",
  },
  {
    id: "r4",
    title: "마무리 인사",
    body: "도움이 되셨기를 바라요. 더 궁금한 것이 있으면 언제든 다시 불러 주세요.",
    agency: null,
  },
];
