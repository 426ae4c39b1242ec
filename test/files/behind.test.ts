import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/assistant/files/kind-of.js";
import { runs } from "../support/runs.js";
import * as sample from "./sample-files.js";

const pictures = { png: sample.png, jpeg: sample.jpeg, gif: sample.gif, webp: sample.webp, heic: sample.heic };
const latin = (text: string) => Buffer.from(text, "latin1");
const pdf = (inside: string, behind = "") => latin(`%PDF-1.7\n1 0 obj\n<<${inside}>>\nendobj\n%%EOF\n${behind}`);

/** A JPEG that says how many pictures there are, with a scan in it. */
function jpegOf(pictures: number): Buffer {
  const index = Buffer.alloc(4 + 8 + 2 + 12 + 4);
  index.write("MPF\0MM\0*\0\0\0\u0008\0\u0001", "latin1");
  index.writeUInt16BE(0xb001, 14);
  index.writeUInt16BE(4, 16);
  index.writeUInt32BE(1, 18);
  index.writeUInt32BE(pictures, 22);
  const length = Buffer.from([0, index.length + 2]);
  const scan = Buffer.from("ffda000201ff00ffd002ffffd9", "hex");
  return Buffer.concat([latin("\xff\xd8\xff\xe2"), length, index, scan]);
}

describe("a picture with something behind it", () => {
  it.each(Object.entries(pictures))("is refused, whatever it is: %s", async (kind, picture) => {
    expect(await kindOf(picture)).toBe(kind);
    const behind = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom(
        latin("PK\x03\x04<script>alert(1)</script>"),
        latin("MZ"),
        latin("\0"),
        latin("\n"),
        sample.docx,
        sample.pdf,
        ...Object.values(pictures),
      ),
    );
    await fc.assert(
      fc.asyncProperty(behind, async (more) => {
        expect(await kindOf(Buffer.concat([picture, more]))).toBeUndefined();
      }),
      { numRuns: runs(200) },
    );
  });

  const { heic: _, ...withEnds } = pictures;
  it.each(Object.entries(withEnds))("is refused when it was cut off anywhere: %s", async (_, picture) => {
    for (let length = 12; length < picture.length; length += 1)
      expect(await kindOf(picture.subarray(0, length)), `${length}`).toBeUndefined();
  });

  it("passes as a JPEG with the further pictures that it announces, and with no more than those", async () => {
    const [one, two] = [jpegOf(1), jpegOf(2)];
    expect(await kindOf(one)).toBe("jpeg");
    expect(await kindOf(two)).toBe("jpeg");
    expect(await kindOf(Buffer.concat([one, one]))).toBeUndefined();
    expect(await kindOf(Buffer.concat([two, one]))).toBe("jpeg");
    expect(await kindOf(Buffer.concat([two, one, one]))).toBeUndefined();
    expect(await kindOf(Buffer.concat([two, latin("PK\x03\x04")]))).toBeUndefined();
  });

  it("is refused when an archive hides in a part of its own", async () => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(sample.plainZip.length);
    head.write("hiDe", 4, "latin1");
    const chunk = Buffer.concat([head, sample.plainZip, Buffer.alloc(4)]);
    const at = sample.png.length - 12;
    const hidden = Buffer.concat([sample.png.subarray(0, at), chunk, sample.png.subarray(at)]);
    expect(await kindOf(hidden)).toBeUndefined();
  });
});

describe("a PDF", () => {
  it.each([
    ["plain", pdf("/Type /Catalog")],
    ["with a page to open at", pdf("/OpenAction [3 0 R /Fit]")],
    ["added to later", pdf("", "2 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\r\n")],
    ["with letters in packed bytes", pdf("", "2 0 obj\n<<>>\nstream\n\x01/JS \x02\nendstream\nendobj\n%%EOF")],
  ])("passes: %s", async (_, bytes) => expect(await kindOf(bytes)).toBe("pdf"));

  it.each([
    ["without an end", latin("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")],
    ["that ended long before", Buffer.concat([pdf(""), Buffer.alloc(2_000)])],
    ["with an archive behind it", Buffer.concat([sample.pdf, sample.plainZip])],
    ["with an archive behind it, and an end again", Buffer.concat([sample.pdf, sample.plainZip, latin("\n%%EOF")])],
    ["with a page behind it", pdf("", "<html><script>alert(1)</script>")],
    ["with another file between two ends", pdf("", "MZ\x90\0\n%%EOF\n")],
    ["with a script", pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")],
    ["with a script by its short name", pdf("/AA << /O << /JS 5 0 R >> >>")],
    ["with a script whose name is written in numbers", pdf("/S /J#61va#53cript")],
    ["with a script in what pretends to be packed", pdf("", "% stream\n2 0 obj <</S/JavaScript>> endobj\n%%EOF")],
    ["with a program to launch", pdf("/S /Launch /F (cmd.exe)")],
    ["with another file in it", pdf("/Names << /EmbeddedFiles 4 0 R >>")],
  ])("is refused: %s", async (_, bytes) => expect(await kindOf(bytes)).toBeUndefined());

  it("is read in time that grows with its size alone", async () => {
    const many = latin(`${"%PDF-1.7\n".padEnd(2_000_000, "stream\n/J %%EOF\n%")}\n%%EOF`);
    expect(await kindOf(many)).toBe("pdf");
  });
});
