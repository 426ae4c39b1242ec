import { expect, it } from "vitest";
import { reader, today } from "./support/reader.js";

const read = (text: string) => reader(text, { today }).intent;

it.each([
  ["빛타민 이름 고은별로 넣은 거 조회 부탁해요", "status"],
  ["윙크링크 예비 순번이 몇 번인가요", "status"],
  ["일경험 처리 현황 좀 알려주세요", "status"],
  ["위윙크 신청한 거 없었던 일로 해주세요", "withdraw"],
  ["온앤오프 참여 취하합니다", "withdraw"],
  ["온앤오프 저도 나갈게요 등록 고고", "apply"],
  ["윙크링크 저 할라요", "apply"],
] as const)("%s is %s", (text, intent) => expect(read(text)).toBe(intent));
