import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { galleryRoutes } from "../../../test/support/gallery/gallery.routes.tsx";
import { SITE_FOR_TEST, webServerForTest } from "../../../test/support/web-server.ts";
import type { ProblemDocument } from "./problem.ts";
import { htmlOffences } from "../../../test/support/html.ts";

let server: FastifyInstance;

before(async () => {
  server = await webServerForTest();
  await server.register(galleryRoutes);
  server.get("/en/broken", async () => {
    throw new Error("secret of the store");
  });
  server.get("/api/broken", async () => {
    throw new Error("secret of the store");
  });
  server.get("/en/slow", { handlerTimeout: 20 }, () => new Promise((answer) => setTimeout(answer, 200, "late")));
  server.get("/en/things/:name", async () => "");
  server.post("/en/form", (request) => Promise.resolve(request.body));
});

after(async () => {
  await server.close();
});

function problemIn(response: { json: <T>() => T }): ProblemDocument {
  return response.json<ProblemDocument>();
}

test("the start leads to the reader's language", async () => {
  const { statusCode, headers } = await server.inject({ url: "/", headers: { "accept-language": "fr, en;q=0.5" } });
  assert.equal(statusCode, 302);
  assert.equal(headers.location, "/en");
});

test("a page allows the browser its own style and fonts, and no script at all", async () => {
  const { headers } = await server.inject("/en/gallery");
  const policy = String(headers["content-security-policy"]);
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /style-src 'self'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /script-src|unsafe|\*|https:|data:/);
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.equal(headers["referrer-policy"], "same-origin");
});

test("browsers are told to insist on https only where the site has it, and below its name only where the office says that all has it", async () => {
  assert.equal((await server.inject("/en/gallery")).headers["strict-transport-security"], undefined);
  for (const [secureSubdomains, told] of [[false, "max-age=31536000"], [true, "max-age=31536000; includeSubDomains"]] as const) {
    const { headers } = await (await webServerForTest({ secure: true, secureSubdomains })).inject("/en/problems");
    assert.equal(headers["strict-transport-security"], told);
    assert.match(String(headers["content-security-policy"]), /upgrade-insecure-requests/);
  }
});

test("the gallery, with every component on it, is valid HTML without inline style or script", async () => {
  const { body } = await server.inject("/en/gallery?on=2013-12-31&known-on=2014-01-01");
  assert.deepEqual(await htmlOffences(body), []);
  assert.doesNotMatch(body, /\sstyle=|<style|<script|\son[a-z]+=/i);
});

test("what the stylesheet and fonts are called changes with their content, and they may be kept for ever", async () => {
  const { body } = await server.inject("/en/gallery");
  const address = /rel="stylesheet" href="(\/assets\/comity\.[0-9a-f]{12}\.css)"/.exec(body)?.[1];
  assert.ok(address);
  const style = await server.inject({ url: address, headers: { "accept-encoding": "gzip, br" } });
  assert.equal(style.statusCode, 200);
  assert.equal(style.headers["cache-control"], "public, max-age=31536000, immutable");
  assert.equal(style.headers["content-encoding"], "br");
  const plain = await server.inject({ url: address, headers: { "accept-encoding": "br;q=0" } });
  assert.equal(plain.headers["content-encoding"], undefined);
  const fonts = [...plain.body.matchAll(/url\("([^"]+)"\)/g)].map(([, font]) => String(font));
  assert.ok(fonts.length >= 6);
  for (const font of fonts) assert.equal((await server.inject(font)).headers["content-type"], "font/woff2");
  assert.equal((await server.inject("/assets/comity.000000000000.css")).statusCode, 404);
});

test("a chosen comfort is remembered by a cookie alone and shown on the next page", async () => {
  const chosen = await server.inject({ method: "POST", url: "/comfort", payload: "contrast=high&back=%2Fen%2Fgallery%3Fon%3D2013-12-31", headers: { "content-type": "application/x-www-form-urlencoded" } });
  assert.equal(chosen.statusCode, 303);
  assert.equal(chosen.headers.location, "/en/gallery?on=2013-12-31");
  const cookie = String(chosen.headers["set-cookie"]);
  assert.match(cookie, /^comfort=normal-high;/);
  assert.match(cookie, /HttpOnly; SameSite=Lax/);
  const page = await server.inject({ url: "/en/gallery", headers: { cookie: cookie.split(";")[0] } });
  assert.match(page.body, /<html lang="en" dir="ltr" class="text-normal contrast-high">/);
  assert.match(page.body, /value="normal"[^>]*>Normal contrast/);
});

test("a comfort that there is not, or a way back to elsewhere, is refused", async () => {
  const form = (payload: string) => server.inject({ method: "POST", url: "/comfort", payload, headers: { "content-type": "application/x-www-form-urlencoded" } });
  assert.equal((await form("text=huge")).statusCode, 400);
  assert.equal((await form("text=larger&back=https%3A%2F%2Fevil.example")).headers.location, "/");
  assert.equal((await form("text=larger&back=%2F%2Fevil.example")).headers.location, "/");
});

test("the leaving notice shows the address, opens only sites that our pages lead to, and tells search engines nothing", async () => {
  const to = encodeURIComponent("https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY");
  const { statusCode, body } = await server.inject(`/en/leaving?to=${to}`);
  assert.equal(statusCode, 200);
  assert.match(body, /<span class="address">https:\/\/treaties\.un\.org\/Pages\/ViewDetails\.aspx\?src=TREATY<\/span>/);
  assert.match(body, /href="https:\/\/treaties\.un\.org\/Pages\/ViewDetails\.aspx\?src=TREATY" rel="noopener noreferrer external nofollow"/);
  assert.match(body, /name="robots" content="noindex"/);
  assert.equal((await server.inject("/en/leaving?to=https%3A%2F%2Fevil.example%2F")).statusCode, 404);
  for (const bad of ["", "?to=", "?to=javascript%3Aalert(1)", "?to=%2Fen", "?to=https%3A%2F%2Funesco.un.org%40evil.example", "?to=https%3A%2F%2Fa.un.org&to=https%3A%2F%2Fb.un.org"]) {
    const refused = await server.inject(`/en/leaving${bad}`);
    assert.equal(refused.statusCode, 400, bad);
    assert.doesNotMatch(refused.body, /href="[^"]*(evil|javascript)/);
  }
});

test("an unknown address is a page that says what to do, and a problem document for programs", async () => {
  const page = await server.inject("/en/no/such<b>page</b>");
  assert.equal(page.statusCode, 404);
  assert.match(page.body, /There is no such page/);
  assert.doesNotMatch(page.body, /<b>/);
  const document = await server.inject("/api/no-such");
  assert.match(String(document.headers["content-type"]), /^application\/problem\+json/);
  assert.deepEqual(Object.keys(problemIn(document)), ["type", "title", "status", "detail", "instance", "right"]);
  assert.equal(problemIn(document).type, "/en/problems#unknown-address");
  assert.equal(problemIn(await server.inject({ url: "/en/x", headers: { accept: "application/json" } })).status, 404);
});

test("another method than the address takes is told so, with those it takes", async () => {
  const posted = await server.inject({ method: "POST", url: "/en/gallery" });
  assert.equal(posted.statusCode, 405);
  assert.equal(posted.headers["allow"], "GET, HEAD, OPTIONS");
  assert.match(posted.body, /It answers to GET, HEAD\./);
  assert.equal((await server.inject({ method: "DELETE", url: "/comfort" })).headers["allow"], "POST, OPTIONS");
  const asked = await server.inject({ method: "OPTIONS", url: "/en/things/x" });
  assert.deepEqual([asked.statusCode, asked.headers["allow"], asked.body], [204, "GET, HEAD, OPTIONS", ""]);
  assert.equal((await server.inject({ method: "POST", url: "/en/no-such" })).statusCode, 404);
});

test("an address of ours in capitals or with slashes too many leads to the right one; a language that is none says which there are", async () => {
  const to = async (url: string) => (await server.inject(url)).headers.location;
  assert.equal(await to("/EN/gallery?on=2013-12-31"), "/en/gallery?on=2013-12-31");
  assert.equal(await to("/en//gallery//"), "/en/gallery");
  assert.equal(await to("//en"), undefined, "no page stands at /en in this server");
  assert.match((await server.inject("/fr/gallery")).body, /there is English \(\/en\)/);
});

test("what will be published later cannot be known: such a day is refused", async () => {
  const { statusCode, body } = await server.inject("/en/gallery?known-on=2026-11-24");
  assert.equal(statusCode, 400);
  assert.match(body, /2026-11-24 lies ahead.*The last day to ask for is 2026-11-22/);
  assert.equal((await server.inject("/en/gallery?known-on=2026-11-22&on=9999-12-31")).statusCode, 200);
});

test("whoever asks too often is told when to come back; style and fonts are not counted, and each address counts alone", async () => {
  const limited = await webServerForTest({ requestsPerMinute: 3 });
  const { body: page } = await limited.inject("/en/problems");
  const style = /href="(\/assets\/comity[^"]+)"/.exec(page)?.[1] ?? assert.fail("no stylesheet");
  for (let n = 0; n < 5; n += 1) assert.equal((await limited.inject(style)).statusCode, 200);
  await limited.inject("/en/problems");
  await limited.inject("/en/nothing-here");
  const refused = await limited.inject("/en/problems");
  assert.equal(refused.statusCode, 429);
  assert.match(String(refused.headers["retry-after"]), /^[1-9]\d?$/);
  assert.match(refused.body, /3 questions a minute are answered\..*Ask again in (?:one second|\d+ seconds)\./s);
  const document = problemIn(await limited.inject({ url: "/api/x", headers: { "x-forwarded-for": "192.0.2.7" } }));
  assert.deepEqual([document.status, document.type], [429, "/en/problems#too-many"], "nobody but a configured proxy says who asks");
  assert.equal((await limited.inject({ url: "/en/problems", remoteAddress: "192.0.2.7" })).statusCode, 200);
  await limited.close();
});

test("a proxy that is named may say who asks", async () => {
  const limited = await webServerForTest({ requestsPerMinute: 1, proxies: ["127.0.0.1"] });
  const ask = async (who: string) => (await limited.inject({ url: "/en/problems", headers: { "x-forwarded-for": who } })).statusCode;
  assert.deepEqual([await ask("192.0.2.7"), await ask("192.0.2.8"), await ask("192.0.2.7")], [200, 200, 429]);
  await limited.close();
});

test("a question too long for a page is answered with a page, and what is no request at all with a problem document", async () => {
  const own = await webServerForTest();
  const { port } = new URL(await own.listen({ host: "127.0.0.1", port: 0 }));
  assert.equal((await fetch(`http://127.0.0.1:${port}/en/problems?q=${"x".repeat(20_000)}`)).status, 414);
  for (const [head, status] of [["HELLO / HTTP/1.1\r\n\r\n", 400], [`GET /en?${"x".repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431]] as const) {
    const answer = await rawAnswer(Number(port), head);
    assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `));
    assert.match(answer, /Content-Type: application\/problem\+json[\s\S]*"right":"[^"]+"/);
  }
  await own.close();
});

function rawAnswer(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (part) => (answer += String(part))).on("close", () => resolve(answer)).on("error", reject);
  });
}

test("an answer that the asker has already is not sent again, until the facts, the day or the comfort are others", async () => {
  const own = await webServerForTest();
  let edition = "1";
  own.get("/en/kept", async (request, reply) => (reply.isKept(edition) ? reply.send() : reply.sendPage({ title: request.place.dates.on }, "x")));
  const first = await own.inject("/en/kept");
  const tag = String(first.headers["etag"]);
  assert.match(tag, /^W\/"[\w-]{22}"$/);
  const ask = async (url = "/en/kept", headers: Record<string, string> = {}) => (await own.inject({ url, headers: { "if-none-match": `"other", ${tag}`, ...headers } })).statusCode;
  assert.equal(await ask(), 304);
  assert.equal(await ask("/en/kept?on=2013-12-31"), 200);
  assert.equal(await ask("/en/kept", { cookie: "comfort=larger-high" }), 200);
  edition = "2";
  assert.equal(await ask(), 200);
  await own.close();
});

test("crawlers are told which addresses never end", async () => {
  const { body } = await server.inject("/robots.txt");
  assert.match(body, /^User-agent: \*\nDisallow: \/en\/leaving\n/);
  assert.match(body, /Disallow: \/\*\?on=/);
});

test("the type of a problem leads to a page that explains it", async () => {
  const { body } = await server.inject("/en/problems");
  for (const code of ["unknown-address", "bad-input", "fault"]) assert.match(body, new RegExp(`id="${code}"`));
});

test("a date that is none is refused with what would be right, and nothing is looked up", async () => {
  const { statusCode, body } = await server.inject("/en/gallery?on=2013-02-30");
  assert.equal(statusCode, 400);
  assert.match(body, /on: “2013-02-30” names no day\. Write year, month and day, such as 2013-12-31\./);
  assert.equal((await server.inject("/en/gallery?on=2013-01-01&on=2014-01-01")).statusCode, 400);
  assert.equal((await server.inject("/en/gallery?known-on=yesterday")).statusCode, 400);
  assert.equal((await server.inject("/en/gallery?on=")).statusCode, 200);
});

test("an address or a form that is not text is refused, wherever it points", async () => {
  const addresses = ["/en/gallery?q=%ff", "/en/gallery?q=%", "/en/gallery?q=%00", "/en/%ff", "/en/%", "/en/%00x", "/%c3%28", "/en/gallery?%ed%a0%80=1"];
  for (const url of addresses) {
    const { statusCode, body } = await server.inject(url);
    assert.equal(statusCode, 400, url);
    assert.match(body, /The address cannot be read/, url);
  }
  assert.equal(problemIn(await server.inject("/api/x?q=%ff")).type, "/en/problems#bad-address");
  const form = { method: "POST", url: "/en/form", payload: "a=%ff", headers: { "content-type": "application/x-www-form-urlencoded" } } as const;
  assert.equal((await server.inject(form)).statusCode, 400);
});

test("too long a part, too large a form and an unknown form are told apart", async () => {
  assert.equal((await server.inject(`/en/things/${"x".repeat(300)}`)).statusCode, 414);
  const post = (payload: string, type: string) => server.inject({ method: "POST", url: "/en/form", payload, headers: { "content-type": type } });
  assert.equal((await post(`a=${"x".repeat(300_000)}`, "application/x-www-form-urlencoded")).statusCode, 413);
  assert.equal((await post("<a/>", "application/xml")).statusCode, 415);
  assert.equal((await post("{", "application/json")).statusCode, 400);
});

test("a fault gives the reader a reference and the log the cause, and the reader nothing of the cause", async () => {
  const page = await server.inject("/en/broken");
  assert.equal(page.statusCode, 500);
  assert.match(page.body, /Reference: <strong class="figures">[2-9A-Z]{4}-[2-9A-Z]{4}<\/strong>/);
  assert.doesNotMatch(page.body, /secret/);
  const document = await server.inject("/api/broken");
  assert.equal(document.statusCode, 500);
  assert.doesNotMatch(document.body, /secret/);
  assert.match(problemIn(document).reference ?? "", /^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
});

test("an answer that takes too long is given up, and the reader is told what to do", async () => {
  const { statusCode, body } = await server.inject("/en/slow");
  assert.equal(statusCode, 503);
  assert.match(body, /Ask for less at a time, or try again in a minute\./);
});

test("a page is still shown when the facts of its footer cannot be read", async () => {
  const failing = { ...SITE_FOR_TEST, live: () => Promise.reject(new Error("store is away")) };
  const other = await webServerForTest({ site: failing });
  const { statusCode, body } = await other.inject("/en/problems");
  await other.close();
  assert.equal(statusCode, 200);
  assert.match(body, /Last updated<\/dt><dd>not recorded/);
});

test("the same reader sees the same page with or without a slash at the end", async () => {
  assert.equal((await server.inject("/en/gallery/")).statusCode, 200);
  const { body } = await server.inject("/en/gallery/?on=2013-12-31");
  assert.match(body, /name="back" value="\/en\/gallery\?on=2013-12-31"/);
});

test("only a page that names a script of ours allows scripts, from files of ours alone", async () => {
  const server = await webServerForTest();
  server.get("/en/with-script", async (_request, reply) => reply.sendPage({ title: "With a script", script: "passkeys" }, "…"));
  const withScript = await server.inject("/en/with-script");
  const policy = String(withScript.headers["content-security-policy"]);
  assert.match(policy, /^default-src 'none'; .*script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'$/);
  assert.doesNotMatch(policy, /unsafe/);
  const address = /<script type="module" src="(\/assets\/passkeys\.[0-9a-f]{12}\.js)"><\/script>/.exec(withScript.body)?.[1];
  assert.match(String((await server.inject(address ?? "")).headers["content-type"]), /^text\/javascript/);
  const without = await server.inject("/en/problems");
  assert.doesNotMatch(String(without.headers["content-security-policy"]), /script-src|connect-src/);
  assert.doesNotMatch(without.body, /<script/);
  await server.close();
});
