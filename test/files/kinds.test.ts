import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles } from "../../src/assistant/files/check-file.js";
import { cleanName } from "../../src/assistant/files/clean-name.js";
import { kindOf } from "../../src/assistant/files/kind-of.js";
import { findResidentNumbers } from "../../src/language/resident-number.js";
import { runs } from "../support/runs.js";
import * as sample from "./sample-files.js";

const house = { hasResidentNumber: (text: string) => findResidentNumbers(text).length > 0 };
const tried = async (name: string, bytes: Buffer) => {
  const checked = await checkFiles(house, [{ name, bytes }], "파일");
  return "trouble" in checked ? checked.trouble : checked.files.map((file) => `${file.kind} ${file.name}`).join();
};

describe("what a file is", () => {
  it.each([
    ["png", sample.png],
    ["jpeg", sample.jpeg],
    ["gif", sample.gif],
    ["webp", sample.webp],
    ["heic", sample.heic],
    ["pdf", sample.pdf],
    ["hwp", sample.hwp],
    ["hwpx", sample.hwpx],
    ["docx", sample.docx],
    ["xlsx", sample.xlsx],
    ["txt", sample.text],
    ["txt", sample.eucKr],
  ])("is told by its content: %s", async (kind, bytes) => {
    expect(await kindOf(bytes)).toBe(kind);
  });

  it.each([
    ["a program", Buffer.from("MZ\x90\0\x03\0\0\0")],
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a page behind blank lines and a remark", Buffer.from("\n\n <!-- hello -->\n<HTML><body>")],
    ["a drawing that can hold a script", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ["a drawing as XML", Buffer.from('<?xml version="1.0"?><svg/>')],
    ["an archive", sample.plainZip],
    ["a document with a macro", sample.docm],
    ["a Word document of old", sample.doc],
    ["an archive with something in front of it", Buffer.concat([Buffer.from("#!/bin/sh\n"), sample.docx])],
    ["a document with something behind it", Buffer.concat([sample.docx, Buffer.from("<script>")])],
    ["a film", Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypisom"), Buffer.alloc(40)])],
    ["a streamed film that readers of it never finish", Buffer.from("3026b2758e66cf11a6d900aa0062ce6c", "hex")],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x41, 0x00])],
  ])("is nothing that passes: %s", async (_, bytes) => {
    expect(await kindOf(bytes)).toBeUndefined();
  });

  it("never fails on any bytes, whole or cut off anywhere", async () => {
    const all = [sample.png, sample.hwp, sample.hwpx, sample.docx, sample.xlsx, sample.webp, sample.heic];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all),
        fc.nat(6_000),
        fc.array(fc.tuple(fc.nat(6_000), fc.nat(255)), { maxLength: 12 }),
        async (bytes, cut, changes) => {
          const broken = Buffer.from(bytes.subarray(0, Math.max(1, cut % (bytes.length + 1))));
          for (const [at, to] of changes) broken[at % broken.length] = to;
          await kindOf(broken);
        },
      ),
      { numRuns: runs(300) },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => void (await kindOf(Buffer.from(bytes)))),
      { numRuns: runs(200) },
    );
  });
});

describe("a file that is given", () => {
  it("keeps its name when that says what it is, in any case", async () => {
    expect(await tried("이력서.PDF", sample.pdf)).toBe("pdf 이력서.PDF");
    expect(await tried("사진.jpg", sample.jpeg)).toBe("jpeg 사진.jpg");
  });

  it("is given an ending when it has none", async () => {
    expect(await tried("image", sample.png)).toBe("png image.png");
    expect(await tried("\u202e\n", sample.png)).toBe("png 파일.png");
  });

  it.each([
    ["사진.png", sample.pdf],
    ["사진.pdf", sample.png],
    ["안내.pdf.exe", sample.pdf],
    ["page.html", sample.text],
    ["drawing.svg", sample.text],
    ["문서.doc", sample.hwp],
  ])("is refused when its name lies: %s", async (name, bytes) => {
    expect(await tried(name, bytes)).toBe("lyingName");
  });

  it("is refused empty, too large, or with a resident number in its name", async () => {
    expect(await tried("a.txt", Buffer.alloc(0))).toBe("empty");
    expect(await tried("a.txt", Buffer.alloc(10 * 1024 * 1024 + 1, "a"))).toBe("tooLarge");
    expect(await tried("a.txt", Buffer.alloc(10 * 1024 * 1024, "a"))).toBe("txt a.txt");
    expect(await tried("900101-1234568.pdf", sample.pdf)).toBe("residentNumber");
  });

  it("comes with at most four others", async () => {
    const six = Array.from({ length: 6 }, () => ({ name: "a.txt", bytes: sample.text }));
    expect(await checkFiles(house, six, "파일")).toMatchObject({ trouble: "tooMany" });
    expect(await checkFiles(house, six.slice(1), "파일")).toHaveProperty("files.length", 5);
    expect(await checkFiles(house, [], "파일")).toMatchObject({ trouble: "none" });
  });

  it("is refused while it cannot be looked through for harm", async () => {
    const given = [{ name: "a.txt", bytes: sample.text }];
    const asked = async (found: "down" | "harmful") =>
      checkFiles({ ...house, screenFile: async () => found }, given, "파일");
    expect([await asked("down"), await asked("harmful")]).toMatchObject([
      { trouble: "screenDown" },
      { trouble: "harmful" },
    ]);
  });
});

describe("the name of a file", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\홍길동\\이력서.hwp", "이력서.hwp"],
    ['a"b\r\nSet-Cookie: x=1.pdf', "a_bSet-Cookie_ x=1.pdf"],
    ["gpj.\u202eexe.pdf", "gpj.exe.pdf"],
    ["이력서.hwp".normalize("NFD"), "이력서.hwp"],
    ["...", ""],
    ["안내문 .pdf. ", "안내문 .pdf"],
  ])("is safe to show and to save: %j", (given, name) => {
    expect(cleanName(given)).toBe(name);
  });

  it("holds no control, no direction mark, no path and at most a hundred characters, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
        const name = cleanName(given);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"/\\<>:|?*;%]/u);
        expect([...name].length).toBeLessThanOrEqual(100);
        expect(cleanName(name)).toBe(name);
      }),
      { numRuns: runs(500) },
    );
  });
});
