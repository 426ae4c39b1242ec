import type { SaidMessage } from "../../src/conversation/message.js";
import { say } from "../../src/dialog/say.js";
import { type ReachableMessage, saidMessage } from "./dialog-messages.js";

const wish = (label: string, intent: string) =>
  ({ label: say(label), act: { kind: "wish", intent, slots: {} } }) as const;
const menu = [wish("menu.find", "find"), wish("menu.mine", "status"), wish("menu.staff", "staff")];

const staff = (text: string): SaidMessage => ({ from: "staff", seq: 7, at: "2026-03-02T01:00:00.000Z", text });

/** What is said beside the dialogs: the first words, those of staff, a page to open, marks that somebody typed. */
export const besideDialogs: readonly ReachableMessage[] = [
  { shape: "the first words", message: saidMessage({ text: say("menu.hello"), choices: menu }) },
  { shape: "what can be done", message: saidMessage({ text: say("menu.help"), choices: menu }) },
  { shape: "not understood", message: saidMessage({ text: say("common.notUnderstood"), choices: menu }) },
  { shape: "a person comes", message: staff("─ 서울시50플러스재단 상담사 김하늘 님이 함께해요 ─") },
  { shape: "a person writes", message: staff("안녕하세요. 작년에 떨어지셨어도\n다시 신청하실 수 있어요.") },
  { shape: "a person writes marks", message: staff("*꼭* <https://a.kr|여기> & _기한_ 안에 <!channel>") },
  { shape: "a person goes", message: saidMessage({ text: say("handoff.endedRate"), choices: [] }) },
  {
    shape: "pages to open",
    message: saidMessage({
      text: say("mydata.page"),
      links: [
        { label: say("mydata.openPage"), url: "/my-data/secret" },
        { label: say("plain", { text: "모집 안내" }), url: "https://www.example.kr/notice?id=1&page=2" },
        { label: say("plain", { text: "전화 걸기" }), url: "tel:1350" },
      ],
    }),
  },
];
