import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { buildPartyIndex } from "../../../domain/parties/index.ts";
import { seedSource } from "../load-seeds/seed-facts.ts";
import { readReferenceSeeds, resolveName, showParty, type ReferenceIndex } from "../index.ts";

const seeds = readReferenceSeeds();
const reference: ReferenceIndex = {
  parties: buildPartyIndex(seeds.parties, seeds.successions),
  bodies: new Map(seeds.bodies.map((body) => [body.code, body])),
  sources: new Map(seeds.sources.map((source) => [source.id, seedSource(source)])),
};
const day = calendarDateOf("2013-12-31");
const today = { time: undefined, today: day };

test("a State is shown with its names through time, its bodies on the day, and where its dates come from", () => {
  const lines = (showParty("mm", reference, day, "en")?.lines ?? []).join("\n");
  assert.match(lines, /^Myanmar \(MM\), State$/m);
  assert.match(lines, /name: Burma \(until 1989-06-18\)/);
  assert.match(lines, /ASEAN: member \(list as of/);
  assert.match(lines, /dates from: not checked against a document/);
});

test("a former territory is shown with its sovereign in the past and with its successor", () => {
  const lines = showParty("X-GOLD", reference, day, "en")?.lines ?? [];
  assert.ok(lines.includes("  depended on: GB"), lines.join("\n"));
  assert.ok(lines.includes("  succeeded by: GH (1957-03-06)"));
});

test("an ambiguous name is answered with its candidates and the way to decide", () => {
  const lines = resolveName("Congo", reference.parties, today, "en").lines;
  assert.deepEqual(lines, ["“Congo” can mean more than one party:", "  Democratic Republic of the Congo (CD)", "  Congo (CG)", "A date may decide: --on YYYY-MM-DD."]);
});

test("a slip of the pen is answered with the nearest name, and not followed", () => {
  const lines = resolveName("Kirgizia", reference.parties, today, "en").lines;
  assert.deepEqual(lines, ["Nobody in the register is called “Kirgizia”.", "Near to it: Kyrgyzstan (KG)."]);
});

test("an unknown code shows nothing", () => {
  assert.equal(showParty("ZZ", reference, day, "en"), undefined);
});
