import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml, html } from "../../src/http/html.js";

const hostile = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "</textarea><svg/onload=alert(1)>",
    "&lt;script&gt;",
    "`+alert(1)+`",
    "<!--",
    "]]>",
    "\u0000<b>",
  ),
  fc.string({ unit: "binary" }),
);

describe("html", () => {
  it("lets nothing that was put in become markup, in text or in an attribute", () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        const made = html`<p title="${one}">${two}</p>`.toString();
        expect(made.match(/[<>]/g)).toEqual(["<", ">", "<", ">"]);
        expect(made.match(/"/g)).toHaveLength(2);
        expect(made).not.toMatch(/['`]/);
      }),
    );
  });

  it("shows people the very text they typed", () => {
    const back: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#96": "`" };
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const read = escapeHtml(text).replace(/&([^;]+);/g, (_, name: string) => back[name] ?? "?");
        expect(read).toBe(text);
      }),
    );
  });

  it("takes HTML of its own as it is, and lists of it", () => {
    const items = ["a", "<"].map((one) => html`<li>${one}</li>`);
    expect(html`<ul>${items}${null}</ul>`.toString()).toBe("<ul><li>a</li><li>&lt;</li></ul>");
  });

  it("is not fooled by an object that looks like text", () => {
    expect(html`${["<b>", ["<i>"]]}`.toString()).toBe("&lt;b&gt;&lt;i&gt;");
  });
});
