// What cannot be meant is answered with what would be right: never with a fault, never with an empty answer that looks like one.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import { mainText } from "../../../test/support/page-text.ts";
import { registerApp } from "../../../test/support/register-app.ts";
import type { ProblemDocument } from "../../platform/web/index.ts";
import { API_ROUTES } from "./api/api.routes.ts";
import { PAGES } from "./pages.ts";

const { app } = await registerApp();
after(() => app.close());

type Expected = readonly [path: string, status: number, says: RegExp];

const QUESTIONS: readonly Expected[] = [
  ["/treaties?on=2013-02-30", 400, /2013-02-30.*such as 2013-12-31/],
  ["/treaties?on=31.12.2013", 400, /31\.12\.2013.*such as 2013-12-31/],
  ["/treaties?on=10000-01-01", 400, /10000-01-01/],
  ["/treaties?on=2013-12-31&on=2014-12-31", 400, /only one date/],
  ["/treaties?known-on=9999-12-31", 400, /lies ahead.*2026-11-22/],
  ["/treaties?state=Afganistn", 400, /Did you mean Afghanistan/],
  ["/treaties?state=Korea", 400, /KP.*KR/],
  ["/treaties?page=1000000000", 400, /from 1 to/],
  ["/treaties?page=-1", 400, /from 1 to/],
  ["/treaties?per-page=1e3", 400, /from 1 to 500/],
  ["/treaties?subject=mla&subject=extradition", 400, /subject: only one can be asked for/],
  ["/treaties?from=2014&to=2010", 400, /must not come after/],
  [`/treaties?q=${"a".repeat(201)}`, 400, /q: 200 characters at most/],
  [`/treaties?q=${"a".repeat(9000)}`, 414, /8000/],
  ["/treaties?q=%ff", 400, /not text/],
  ["/treaties?q=%00", 400, /not text/],
  ["/states/Atlantis", 404, /Atlantis/],
  ["/states/%ff", 400, /not text/],
  ["/between/IN/Atlantis", 404, /Atlantis/],
  ["/treaties/no-such-treaty", 404, /no-such-treaty/],
  ["/treaties/uncac/parties/Atlantis", 404, /Atlantis/],
  ["/treaties/__proto__", 404, /__proto__/],
];

for (const [path, status, says] of QUESTIONS) {
  for (const prefix of ["/en", "/api"]) {
    test(`${prefix}${path.slice(0, 60)} is ${status} and says what would be right`, async () => {
      const response = await app.inject({ url: `${prefix}${path}`, headers: { accept: prefix === "/en" ? "text/html" : "*/*" } });
      // The interface has no page of one State under one instrument.
      if (prefix === "/api" && path.includes("/parties/")) return assert.equal(response.statusCode, 404);
      assert.equal(response.statusCode, status);
      if (prefix === "/en") return assert.match(mainText(response.body), says);
      assert.match(String(response.headers["content-type"]), /^application\/problem\+json/);
      const problem = response.json<ProblemDocument>();
      assert.equal(problem.status, status);
      assert.match(`${problem.detail ?? ""} ${problem.right ?? ""} ${(problem.errors ?? []).map(({ detail }) => detail).join(" ")}`, says);
    });
  }
}

test("the first and the last day of the calendar are days like others, on every page", async () => {
  const places: Readonly<Record<string, string>> = { ":slug": "uncac", ":code": "IN", ":a": "IN", ":b": "AZ", ":id": "uncac" };
  const filled = (path: string) => path.replaceAll(/:\w+/g, (name) => (path.startsWith("/bodies") ? "asean" : (places[name] ?? name)));
  const addresses = [...PAGES.map(({ path }) => (path === "/" ? "/en" : `/en${filled(path)}`)), ...API_ROUTES.map(({ path }) => filled(path))];
  for (const address of addresses) {
    for (const day of ["0001-01-01", "9999-12-31"]) {
      const { statusCode, body } = await app.inject({ url: `${address}?on=${day}&state=IN` });
      // An act on the last day would leave no day for what follows from it.
      assert.ok([200, 303].includes(statusCode) || (statusCode === 400 && address.endsWith("/what-if") && day > "9"), `${address} on ${day}: ${statusCode}`);
      assert.ok(body.length < 600_000, `${address} on ${day} has ${body.length} characters`);
    }
  }
});

const word = fc.oneof(
  fc.constantFrom("", "IN", "in", "India", "Hongkong SAR", "mla", "uncac", "in-az-mla", "asean", "treaty", "unknown", "2013-12-31", "0001-01-01", "9999-12-31", "2024-02-30", "1000000000", "-1", "1e9", "NaN", "null", "__proto__", "constructor", "toString", "../../etc/passwd", "'; drop table facts; --", "<script>alert(1)</script>", "%", "%ff", "%00", "%ed%a0%80", "\u202e", "सन्धि", "a".repeat(250)),
  fc.string({ maxLength: 30, unit: "binary" }),
);
const name = fc.oneof(fc.constantFrom("on", "known-on", "q", "state", "subject", "status", "body", "form", "participation", "from", "to", "page", "per-page", "whose", "why", "with", "if-state", "if-action", "if-date", "sort", "action", "date", "letter"), fc.string({ maxLength: 8 }));
/** Half as a browser would send it, half as it comes. */
const sent = (text: fc.Arbitrary<string>) => fc.oneof(text.map((one) => encodeURIComponent(one.toWellFormed())), text.map((one) => one.replaceAll(/[^\x21-\x7e]|[?#/ ]/g, "%")));
const path = fc.oneof(
  fc.constantFrom(...PAGES.map((page) => `/en${page.path === "/" ? "" : page.path}`), ...API_ROUTES.map((route) => route.path)).chain((pattern) => fc.array(sent(word), { minLength: 2, maxLength: 2 }).map((words) => words.reduce((text, one) => text.replace(/:\w+/, () => one), pattern))),
  fc.array(sent(word), { maxLength: 4 }).map((parts) => `/${parts.join("/")}`),
);
const question = fc.tuple(path, fc.array(fc.tuple(sent(name), sent(word)), { maxLength: 4 })).map(([address, pairs]) => `${address}${pairs.length === 0 ? "" : `?${pairs.map(([field, value]) => `${field}=${value}`).join("&")}`}`);

test("no question, however odd, is a fault: it gets its answer, another address, or a problem that says what is wrong", async () => {
  await fc.assert(
    fc.asyncProperty(question, fc.constantFrom("GET", "GET", "GET", "POST", "HEAD"), async (url, method) => {
      const response = await app.inject({ method, url });
      const type = response.headers["content-type"] ?? "";
      assert.ok(response.statusCode < 500, `${method} ${url}: ${response.statusCode}`);
      if (response.statusCode < 400 || method === "HEAD") return;
      assert.match(type, /^(?:text\/html|application\/problem\+json)/, `${method} ${url}`);
      assert.ok(response.body.length > 100, `${method} ${url}`);
      // In a document of data the text is text, and no browser may take it for a page.
      if (type.startsWith("text/html")) assert.doesNotMatch(response.body, /<script/);
      else assert.equal(response.headers["x-content-type-options"], "nosniff");
    }),
    { numRuns: 600 },
  );
});
