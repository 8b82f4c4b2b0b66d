import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf as day } from "../../../domain/kernel/index.ts";
import { placeForTest } from "../../../../test/support/place.ts";
import { renderPart } from "../render-page.ts";
import { CoverageMatrix } from "./coverage-matrix.tsx";
import type { LifeEvent, TreatyLife } from "./treaty-life.ts";
import { TreatyLifePlot } from "./treaty-life-plot.tsx";
import { YearsPlot } from "./years-plot.tsx";

const place = placeForTest();
const many = (count: number, from: number): LifeEvent[] =>
  Array.from({ length: count }, (_, index) => ({ date: day(`${from + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-15`), label: `Act ${index + 1}` }));

function life(changes: Partial<TreatyLife> = {}): TreatyLife {
  return {
    id: "life",
    title: "Life of the treaty",
    description: "Signed in 2013 and not in force.",
    milestones: [],
    signatures: [{ date: day("2013-04-04"), label: "Signed in New Delhi" }],
    consents: [],
    withdrawals: [],
    spans: [],
    on: { date: day("2026-11-22"), label: "22 November 2026" },
    words: { signatures: (n) => `${n} signatures`, consents: (n) => `${n} consents`, withdrawals: (n) => `${n} withdrawals`, date: "Date", event: "Event" },
    ...changes,
  };
}

test("a plot says what it shows to those who do not see it, and holds the same as a table", () => {
  const html = renderPart(<TreatyLifePlot life={life()} />, place);
  assert.match(html, /role="img" aria-labelledby="life-wide-title life-wide-desc"><title id="life-wide-title">Life of the treaty<\/title><desc id="life-wide-desc">Signed in 2013/);
  assert.match(html, /<details class="plot-table"><summary>The same as a table<\/summary>/);
  assert.match(html, /<time class="date" datetime="2013-04-04"[^>]*>4 April 2013/);
});

test("a plot has no style of its own and escapes what it is given", () => {
  const html = renderPart(<TreatyLifePlot life={life({ title: "<script>x</script>", milestones: [{ date: day("2014-01-01"), label: "<b>x</b>" }] })} />, place);
  assert.doesNotMatch(html, /style=|<script>|<b>/);
});

test("few acts are each named in the drawing; many become a count with the number that was needed", () => {
  assert.match(renderPart(<TreatyLifePlot life={life()} />, place), /class="life-label"[^>]*>Signed in New Delhi/);
  const convention = life({ consents: many(60, 2004), threshold: { count: 30, label: "30 needed" }, spans: [{ from: day("2005-12-14"), until: null, kind: "in-force" }] });
  const html = renderPart(<TreatyLifePlot life={convention} />, place);
  assert.match(html, />60 consents</);
  assert.match(html, />30 needed</);
  assert.equal([...html.matchAll(/<tr>/g)].length, 1 + 61);
});

test("no coordinate is missing, however few or odd the dates", () => {
  const odd = [
    life({ signatures: [] }),
    life({ on: { date: day("2013-04-04"), label: "the same day" } }),
    life({ consents: many(40, 1975), signatures: [], on: { date: day("1950-01-01"), label: "before all" } }),
    life({ withdrawals: many(20, 1999) }),
    life({ signatures: [{ date: day("0001-01-01"), label: "long ago" }, { date: day("9999-12-31"), label: "far off" }] }),
  ];
  for (const one of odd) assert.doesNotMatch(renderPart(<TreatyLifePlot life={one} />, place), /NaN|undefined|Infinity/);
});

test("counts over the years are drawn as steps and named with their last count", () => {
  const series = [{ key: "in-force", label: "in force", tone: "good" as const, points: [{ year: 2012, count: 33 }, { year: 2013, count: 34 }] }];
  const html = renderPart(<YearsPlot id="years" title="Over the years" description="33 to 34" series={series} words={{ year: "Year" }} />, place);
  assert.match(html, />34 in force</);
  assert.match(html, /<th scope="row" class="is-date"><div class="cell">2012<\/div><\/th><td class="is-number" data-label="in force"><div class="cell">33/);
  const empty = [{ key: "x", label: "x", tone: "good" as const, points: [] }];
  assert.equal(renderPart(<YearsPlot id="y" title="t" description="d" series={empty} words={{ year: "Year" }} />, place), "");
});

test("each mark of the matrix is a link to its proof, and an empty cell says what it means", () => {
  const html = renderPart(
    <CoverageMatrix
      caption="India with ASEAN"
      corner="State"
      columns={[{ key: "mla", label: "Mutual legal assistance" }, { key: "extradition", label: "Extradition" }]}
      rows={[{ key: "ID", label: "Indonesia", cells: { mla: { kind: "signed-not-in-force", word: "signed, not in force", proof: { to: "/instruments/in-id-mla" } } } }]}
      emptyWord="no instrument recorded"
    />,
    place,
  );
  assert.match(html, /<a href="\/en\/instruments\/in-id-mla"[^>]*aria-label="Indonesia, Mutual legal assistance: signed, not in force"/);
  assert.match(html, /<span class="visually-hidden">no instrument recorded<\/span>/);
  assert.match(html, /<ul class="legend"><li><span class="mark mark-plain tone-wait"/);
});
