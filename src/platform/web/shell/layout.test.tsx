import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { placeForTest } from "../../../../test/support/place.ts";
import { SITE_FOR_TEST } from "../../../../test/support/web-server.ts";
import { LANGUAGES, type Language } from "../language.ts";
import type { Place } from "../place.ts";
import { renderPage } from "../render-page.ts";
import { Layout, type PageFacts } from "./layout.tsx";

const frame = { ...SITE_FOR_TEST.frame(LANGUAGES.en), updatedOn: calendarDateOf("2026-11-20"), visits: 22260192 };
const assets = { stylesheet: "/assets/comity.css", icon: "/assets/icon.svg", fonts: [], scripts: { passkeys: "/assets/passkeys.js", uploads: "/assets/uploads.js", drafts: "", queue: "" } };
const hindi: Language = { code: "hi", locale: "hi-IN", name: "हिन्दी", direction: "ltr" };

function page(place: Place, facts: Partial<PageFacts> = {}): string {
  return renderPage(<Layout page={{ title: "Instruments", ...facts }} frame={frame} assets={assets}><p>content</p></Layout>, place);
}

test("the first thing on a page leads past its head to the content", () => {
  const html = page(placeForTest());
  assert.match(html, /<body class="public"><a href="#content" class="skip">Skip to the content<\/a>/);
  assert.match(html, /<main id="content" tabindex="-1"><p>content<\/p><\/main>/);
});

test("a page says whose it is, when it was last updated and how often it was visited", () => {
  const html = page(placeForTest());
  assert.match(html, /<title>Instruments – Register of security treaties<\/title>/);
  assert.match(html, /Ownership<\/dt><dd>Published by the Central Authority/);
  assert.match(html, /Last updated<\/dt><dd><time class="date" datetime="2026-11-20"/);
  assert.match(html, /Visits<\/dt><dd class="figures">22,260,192/);
});

test("languages can be switched where more than one is declared, and lead to the same page", () => {
  assert.doesNotMatch(page(placeForTest()), /class="languages"/);
  const two = placeForTest({ languages: [LANGUAGES.en, hindi], path: "/instruments", query: [["on", "2013-12-31"]] });
  assert.match(page(two), /<a href="\/hi\/instruments\?on=2013-12-31" rel="alternate" lang="hi" hreflang="hi">हिन्दी<\/a>/);
});

test("the open section and the way here are marked for screen readers too", () => {
  const html = page(placeForTest(), { section: "states", crumbs: [{ label: "States", to: "/states" }] });
  assert.match(html, /<a href="\/en\/states" aria-current="true">States<\/a>/);
  assert.match(html, /<li><a href="\/en\/states">States<\/a><\/li><li aria-current="page">Instruments<\/li>/);
});

test("comforts are buttons of a form that comes back to this very page", () => {
  const place = placeForTest({ path: "/states/CA", query: [["on", "2013-12-31"]], comfort: { text: "larger", contrast: "high" } });
  const html = page(place);
  assert.match(html, /<html lang="en" dir="ltr" class="text-larger contrast-high">/);
  assert.match(html, /<form class="comfort" method="post" action="\/comfort" aria-label="Reading comfort"><input type="hidden" name="back" value="\/en\/states\/CA\?on=2013-12-31"\/>/);
  assert.match(html, /value="larger"[^>]*aria-pressed="true"/);
  assert.match(html, /name="contrast" value="normal"/);
});

test("on paper a page says where it is from, which day it speaks for and when it was made", () => {
  const dates = { on: calendarDateOf("2013-12-31"), onIsAsked: true, knownOn: calendarDateOf("2014-06-01") };
  const html = page(placeForTest({ path: "/instruments", dates }));
  assert.match(html, /https:\/\/register\.example\/en\/instruments\?on=2013-12-31</);
  assert.match(html, /Speaks for<\/dt><dd>31 December 2013\. From what was published by 1 June 2014\./);
  assert.match(html, /22 November 2026, 18:05 UTC/);
});

test("a page that search engines should leave out says so", () => {
  assert.match(page(placeForTest(), { unlisted: true }), /<meta name="robots" content="noindex"\/>/);
  assert.doesNotMatch(page(placeForTest()), /noindex/);
});
