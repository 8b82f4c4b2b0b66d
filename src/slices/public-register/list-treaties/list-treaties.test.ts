import assert from "node:assert/strict";
import { after, test } from "node:test";
import { htmlOffences } from "../../../../test/support/html.ts";
import { mainText } from "../../../../test/support/page-text.ts";
import { registerApp } from "../../../../test/support/register-app.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { selectTreaties, type TreatyFilter } from "../answers/select-treaties.ts";
import { publicViews } from "../public-view.ts";

const { app, db } = await registerApp();
after(() => app.close());
const view = await publicViews(db, "IN")(null);

const select = (filter: TreatyFilter, on = "2013-12-31") => selectTreaties(view, filter, calendarDateOf(on), "en");
const slugs = (rows: readonly { readonly entry: { readonly slug: string } }[]) => rows.map(({ entry }) => entry.slug);

test("thirty-four treaties on mutual legal assistance between India and others are in force on the last day of 2013", () => {
  const found = select({ subject: "mla", participation: "bilateral", state: "IN", status: "in-force" });
  assert.equal(found.rows.length, 34);
  assert.ok(slugs(found.rows).includes("in-ca-mla"));
  assert.ok(!slugs(found.rows).includes("in-az-mla"));
});

test("what is unknown on the day is neither yes nor no: it is counted beside the list and never in it", () => {
  const mla = { subject: "mla", participation: "bilateral", state: "IN" } as const;
  const [all, inForce, unknown] = [select(mla), select({ ...mla, status: "in-force" }), select({ ...mla, status: "unknown" })];
  assert.deepEqual(slugs(inForce.unknown), slugs(unknown.rows));
  assert.deepEqual(unknown.unknown, []);
  assert.ok(all.rows.length > inForce.rows.length + unknown.rows.length, "some are signed and not in force");
});

test("a State is concerned where an instrument is between it and another, and where its acts are on record", () => {
  const found = slugs(select({ state: "CA" }).rows);
  assert.ok(found.includes("in-ca-mla") && found.includes("uncac"));
  assert.ok(!found.includes("in-az-mla"));
});

test("years are those of adoption, of signature where no adoption is on record, and what has neither is kept apart", () => {
  const found = select({ fromYear: 2014, toYear: 2014, participation: "bilateral", subject: "mla" }, "2020-01-01");
  assert.ok(slugs(found.rows).includes("in-il-mla"), "Israel signed on 27 February 2014");
  assert.ok(slugs(found.undated).includes("in-ca-mla"), "no act with Canada is on record");
  assert.ok(!slugs(found.undated).includes("in-il-mla"));
  assert.deepEqual(slugs(select({ fromYear: 2003, toYear: 2003, state: "IN" }).rows).filter((slug) => slug === "uncac"), ["uncac"]);
  assert.deepEqual(select({}).undated, []);
});

test("years of entry into force are another question than years of signature", () => {
  const found = select({ fromYear: 2005, toYear: 2005, yearOf: "entry-into-force" });
  assert.ok(slugs(found.rows).includes("uncac"), "in force since 14 December 2005");
  assert.ok(!slugs(select({ fromYear: 2003, toYear: 2003, yearOf: "entry-into-force" }).rows).includes("uncac"));
  assert.ok(slugs(found.undated).includes("in-ca-mla"), "the day with Canada is not on record");
});

test("the counts of each status are those of the other filters, whichever status is asked for", () => {
  const mla = { subject: "mla", participation: "bilateral", state: "IN" } as const;
  const [all, inForce] = [select(mla), select({ ...mla, status: "in-force" })];
  assert.deepEqual(all.counts, inForce.counts);
  assert.equal(inForce.counts.get("in-force"), inForce.rows.length);
  assert.equal([...all.counts.values()].reduce((sum, n) => sum + n, 0), all.rows.length);
});

test("a list is put in order by each of its columns, from either end; what has no day stands last", () => {
  const sorted = (by: "title" | "with" | "status" | "in-force-since", descending: boolean) => selectTreaties(view, { subject: "extradition" }, calendarDateOf("2020-01-01"), "en", { by, descending }).rows;
  const days = sorted("in-force-since", true).map(({ history }) => history.entryIntoForce.date);
  const known = days.filter((day) => day !== null);
  assert.deepEqual(known, known.toSorted().toReversed());
  assert.deepEqual(days.slice(0, known.length), known);
  const withs = sorted("with", false).flatMap(({ entry }) => entry.between.filter((code) => code !== "IN"));
  assert.equal(withs[0], "AF");
  assert.equal(sorted("with", true).flatMap(({ entry }) => entry.between.filter((code) => code !== "IN"))[0], "VN");
  assert.deepEqual(slugs(sorted("status", false)).length, slugs(sorted("title", false)).length);
});

test("States are found under every name and spelling they have gone by, and instruments under their numbers and other names", () => {
  for (const [words, slug] of [["Afganistan drug", "in-af-drugs"], ["Hongkong SAR", "in-hk-mla"], ["Burma mutual", "in-mm-mla"], ["Swazi corruption", "uncac"], ["ETS 185", "coe-cybercrime"], ["un-uncac-2003", "uncac"], ["भारत कनाडा", "in-ca-mla"]] as const) {
    assert.ok(slugs(select({ words }, "2020-01-01").rows).some((found) => found.startsWith(slug)), words);
  }
});

test("words are found in titles and names of parties, without regard to case and accents, from the beginning of a word", () => {
  assert.ok(slugs(select({ words: "CORRUPTION convention" }).rows).includes("uncac"));
  assert.ok(slugs(select({ words: "cote d'ivoire corruption" }).rows).includes("uncac"), "a party of it");
  assert.ok(select({ words: "canad extradition" }).rows.length > 0);
  assert.deepEqual(select({ words: "anada extradition" }).rows, [], "a word is not found in its middle");
  assert.deepEqual(select({ words: "no such words anywhere" }).rows, []);
});

test("the members of a body: bilateral instruments with one of them, and those made among them", () => {
  const found = slugs(select({ body: "ASEAN", subject: "mla", status: "in-force" }).rows);
  assert.ok(["in-mm-mla", "in-my-mla", "in-sg-mla", "in-th-mla", "in-vn-mla"].every((slug) => found.includes(slug)), found.join());
  assert.ok(!found.includes("in-ca-mla"));
});

test("the page says how many there are, keeps the day in its links, and leads from each status to its proof", async () => {
  const { statusCode, body } = await app.inject({ url: "/en/treaties?subject=mla&participation=bilateral&state=India&status=in-force&on=2013-12-31&per-page=10" });
  assert.equal(statusCode, 200);
  assert.match(mainText(body), /34 instruments/);
  assert.match(body, /href="\/en\/treaties\/in-[a-z]{2}-mla\?on=2013-12-31&amp;why=1"/);
  assert.match(body, /page=2/);
  assert.match(body, /href="\/en\/treaties\?[^"]*sort=with[^"]*"/);
  assert.match(body, /<span class="visually-hidden">India and Canada: <\/span>Mutual Legal Assistance/);
  assert.deepEqual(await htmlOffences(body), []);
});

test("a filter that cannot be meant is answered with what would be right", async () => {
  const cases: readonly (readonly [query: string, says: RegExp])[] = [
    ["state=Afganistn", /Afghanistan/],
    ["state=Korea", /North Korea \(KP\) or South Korea \(KR\); give the code/],
    ["status=maybe", /in-force/],
    ["subject=tax", /extradition/],
    ["from=13", /four figures/],
    ["body=nato", /saarc/],
    ["page=1000000000", /1000000000/],
    ["subject=mla&page=99", /from 1 to|one page/],
    ["page=0", /from 1 to/],
    ["sort=colour", /in-force-since/],
    ["year-of=birth", /entry-into-force/],
  ];
  for (const [query, says] of cases) {
    const { statusCode, body } = await app.inject({ url: `/en/treaties?${query}`, headers: { accept: "text/html" } });
    assert.equal(statusCode, 400, query);
    assert.match(mainText(body), says, query);
  }
});

test("a wrong question leaves what was typed in its fields, with what is wrong beside the field; a search for nothing says whom it may mean", async () => {
  const { body } = await app.inject({ url: "/en/treaties?q=drug&state=Afganistn&from=13", headers: { accept: "text/html" } });
  assert.match(body, /<input type="search"[^>]*value="drug"/);
  assert.match(body, /id="field-state-problem">No State is known as[^<]*Afghanistan/);
  assert.match(body, /<input type="text"[^>]*aria-invalid="true"[^>]*value="Afganistn"/);
  assert.match(body, /href="#field-from"/);
  assert.deepEqual(await htmlOffences(body), []);
  const none = await app.inject({ url: "/en/treaties?q=Azerbaijn" });
  assert.match(mainText(none.body), /Perhaps you look for a State: Azerbaijan/);
});
