import { describe, expect, it } from "vitest";
import { withParticle } from "../../src/words/particles.js";

describe("a particle after Latin letters", () => {
  it.each([
    "big.png는",
    "exe.png는",
    "이력서.pdf는",
    "Scan.PDF는",
    "setup.exe는",
    "사진.jpg는",
    "사진.heic는",
    "자기소개서.hwp는",
    "자기소개서.hwpx는",
    "표.xlsx는",
    "표.csv는",
    "그림.svg는",
    "글.txt는",
    "발표.ppt는",
    "page.html은",
    "data.xml은",
    "old.htm은",
    "묶음.zip은",
    "URL은",
    "CSV는",
    "PNG는",
    "IT는",
    "SNS는",
    "AI는",
    "HRM은",
    "CEO는",
    "Seoul은",
    "Zoom은",
    "Python은",
    "Word는",
    "Naver는",
  ])("follows how they are read: %s", (read) => {
    expect(withParticle(read.slice(0, -1), "은/는")).toBe(read);
  });

  it("is 로 after ㄹ too: what is spelled out ends as the name of its last letter", () => {
    expect(["page.html", "big.png", "old.htm", "URL"].map((word) => withParticle(word, "으로/로"))).toEqual([
      "page.html로",
      "big.png로",
      "old.htm으로",
      "URL로",
    ]);
  });
});
