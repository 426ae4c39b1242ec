import { expect } from "vitest";
import { documentPolicy } from "../../src/reports/report-document.js";
import type { Answer } from "./desk-asks.js";

/** What somebody types who wants a page to run it. Each breaks out of another place: text, attribute, script, style, address. */
export const hostileTexts = [
  `<q7 onmouseover=alert(1)>`,
  `"><q7 x="`,
  `'><q7 x='`,
  `</textarea><q7>`,
  `</title></script><q7>`,
  `" q7on="1" autofocus onfocus="alert(1)`,
  `javascript:q7(1)`,
  `{{q7}} \${q7} <!-- q7 -->`,
  `<svg/onload=q7()>`,
] as const;

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Of what is saved as a file: nothing in it runs, wherever it is opened. */
const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Nothing that was typed is part of the page, and the page runs and loads nothing but files of this server. */
export function expectHarmless(answer: Answer, what: string): void {
  const { body, headers } = answer;
  const isFile = headers.get("content-disposition")?.startsWith("attachment") === true;
  const ownStyle = headers.get("content-security-policy") === documentPolicy;
  expect([policy, documentPolicy, ...(isFile ? [filePolicy] : [])], what).toContain(
    headers.get("content-security-policy"),
  );
  expect(headers.get("x-content-type-options"), what).toBe("nosniff");
  expect(headers.get("cache-control"), what).toBe("no-store");
  if (!headers.get("content-type")?.startsWith("text/html")) return;
  // Charts are drawn on the server; what stands in them is looked at like the rest of the page.
  const withoutOwn = body.replace(/<svg class="(?:chart|fill)" viewBox="[\d ]+"[^>]*>([\s\S]*?)<\/svg>/g, "$1");
  // A page to print carries its style, which its policy knows by its digest.
  const plain = ownStyle ? withoutOwn.replace(/<style>[\s\S]*?<\/style>/, "") : withoutOwn;
  const tags = plain.match(/<(?:"[^"]*"|[^">])*>/g) ?? [];
  const bad = tags.filter(
    (tag) =>
      /^<\/?(?:q7|svg|style|iframe|object|embed|base)\b/i.test(tag) ||
      /^<!--/.test(tag) ||
      /^<script(?![^>]* src="\/desk\/assets\/)/i.test(tag) ||
      /\s(?:on\w+|style|hx-on[^=]*|srcdoc)\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /\s(?:href|src|action|formaction)="(?!\/|#|tel:|mailto:)[^"]*"/i.test(tag) ||
      /\s(?:hx-vals|hx-vars|hx-headers)="js:/i.test(tag),
  );
  expect(bad, `${what} has tags that were typed or run`).toEqual([]);
}

/** Addresses that lead out of the desk, however a browser reads them. */
export const waysOut = [
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/desk/../..//evil.example",
  "/desk/..//evil.example",
  "/desk/%2e%2e//evil.example",
  "/desk/%2e%2e/%2fevil.example",
  "/desk@evil.example",
  "/desk\\@evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
  "\n//evil.example",
  "http:evil.example",
  "https:///evil.example",
  "/desk\r\nlocation: https://evil.example",
  "",
  "%",
] as const;
