import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A valid program of a few lines; what a test changes stands in its own test. */
export function programText(id: string): string {
  return `id: ${id}
title: ${id} 프로그램
shortTitle: ${id} 짧은 이름
aliases: [${id} 별명]
agency: { id: centre, name: 예시센터 }
kind: counselling
applicants: [person]
summary: 예시로 만든 프로그램이에요.
source: { title: 안내, year: 2024 }
registrable: true
survey: general
wishes: [도움이 필요해요]
clauses:
  - id: age
    words: 만 45~67세
    condition: { kind: age, min: 45, max: 67 }
  - id: place
    words: 서울 거주
    condition: { kind: residence, in: [서울] }
answers:
  cost:
    text: 무료예요.
rounds:
  - id: ${id}-round
    title: 1차
    year: 2024
    figures: { participants: 10 }
    offerings:
      - id: ${id}-offering
        title: 와인
        capacity: 12
        selection: firstCome
        recruitment: { from: 2024-01-01, to: 2024-01-31 }
`;
}

export const surveyText = `id: general
version: 1
title: 설문
questions:
  - { id: satisfaction@1, kind: rating, words: 얼마나 만족하셨어요? }
`;

export const consentText = `id: registration
version: 1
purpose: 신청을 받는 데 써요.
items: 이름과 전화번호예요.
retention: 1년 뒤에 지워요.
refusal: 동의하지 않아도 돼요.
`;

export const agencyText = `id: centre
name: 예시센터
hours:
  monday: [09:00-12:00, 13:00-18:00]
  saturday: [10:00 – 24:00]
lunch: 12:00-13:00
promise: { firstAnswer: 30, nextAnswer: 30, resolution: 480 }
`;

export const holidaysText = `id: 2026
days:
  - { date: 2026-12-25, name: 성탄절 }
  - { date: 2026-01-01, name: 신정 }
`;

/** The files of a valid catalogue with two programs. */
export function validFiles(): Record<string, string | Uint8Array> {
  return {
    "programs/alpha.yaml": programText("alpha"),
    "programs/beta.yaml": programText("beta"),
    "surveys/general.yaml": surveyText,
    "consents/registration.yaml": consentText,
  };
}

/** Writes a catalogue into a folder of its own, gives its path to `use`, and clears it away. */
export function withCatalog<T>(files: Record<string, string | Uint8Array>, use: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), "ieum-catalog-"));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), text);
    }
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
