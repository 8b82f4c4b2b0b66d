// The pack as a paper: every table with its definition, the ages as bars, and what is asked for and cannot be counted here, with the reason.
import { ASSET_KINDS, SMALLEST_PUBLISHED } from "../../../domain/casework/index.ts";
import { printable, type Report, type ReportBar, type ReportSection } from "../../../platform/letters/index.ts";
import { writtenDate, type Language } from "../../../platform/web/index.ts";
import { pendingByAge, type PublishedPack } from "../count-requests/published-pack.ts";
import type { PublishedLeg } from "../count-requests/published-legs.ts";
import type { ShownTable } from "../count-requests/published-table.ts";
import { saidAmount } from "../show-statistics/assets-table.view.tsx";
import type { ReportWords } from "../words/index.ts";

export type PackPaper = { readonly pack: PublishedPack; readonly letterhead: Report["letterhead"]; readonly language: Language; readonly words: ReportWords; readonly assetKinds: Readonly<Record<string, string>> };

export function packReport({ pack, letterhead, language, words, assetKinds }: PackPaper): Report {
  const { cut, fromYear, tables, legs } = pack;
  return {
    layout: "report", language: language.code, title: words.packTitle, dated: cut, letterhead, marking: null, watermark: null,
    reference: { label: words.paper.period, value: words.paper.fromTo(String(fromYear), writtenDate(cut, language)) }, date: { label: words.cut, value: writtenDate(cut, language) }, references: [],
    foot: { code: null, verify: "", pages: words.paper.pages },
    lead: [words.paper.counted(pack.counted), words.hiddenText(SMALLEST_PUBLISHED), words.notClaimed],
    sections: [...tables.map((table) => tableSection(table, pack, words)), ...(["outgoing", "incoming"] as const).map((direction) => legsSection(legs, direction, words)), assetsSection(pack, words, assetKinds), missingSection(words)].map(drawable),
  };
}

function tableSection(shown: ShownTable, pack: PublishedPack, words: ReportWords): ReportSection {
  const { table, columns, rows, totals, total: grand, crossTotals } = shown;
  const [title, definition] = words.tables[table];
  const number = (value: number | null) => (value === null ? words.hidden : String(value));
  const line = (name: string, counts: readonly (number | null)[], total: number | null) => [name, ...counts.map(number), ...(crossTotals ? [number(total)] : [])];
  return {
    title, text: rows.length === 0 ? [definition, words.nothing] : [definition],
    bars: table === "pending-by-country-outgoing" ? barsOf(pack, "outgoing") : table === "pending-by-country-incoming" ? barsOf(pack, "incoming") : [],
    table: rows.length === 0 ? null : {
      columns: [{ name: pack.names.header(table), number: false }, ...columns.map((column) => ({ name: pack.names.column(column), number: true })), ...(crossTotals ? [{ name: words.total, number: true }] : [])],
      rows: [...rows.map((row) => line(pack.names.row(table, row.key), row.counts, row.total)), ...(totals === null || rows.length < 2 ? [] : [line(words.total, totals, grand)])],
    },
  };
}

function barsOf(pack: PublishedPack, direction: "outgoing" | "incoming"): readonly ReportBar[] {
  const ages = pendingByAge(pack, direction);
  const most = Math.max(1, ...ages.map(({ count }) => count));
  return ages.map(({ label, count }) => ({ label, share: Math.round((count / most) * 1000) / 1000, shown: String(count) }));
}

function legsSection(legs: readonly PublishedLeg[], direction: PublishedLeg["direction"], words: ReportWords): ReportSection {
  const { legColumns } = words;
  const measured = legs.filter((one) => one.direction === direction && one.all.of > 0);
  const days = (value: number | null) => (value === null ? "–" : String(value));
  return {
    title: `${words.legsTitle}: ${words.directions[direction]}`, text: measured.length === 0 ? [words.legsText, words.nothing] : [words.legsText], bars: [],
    table: measured.length === 0 ? null : {
      columns: [{ name: legColumns.leg, number: false }, ...[legColumns.of, legColumns.median, legColumns.ninetieth, legColumns.urgent].map((name) => ({ name, number: true }))],
      rows: measured.map(({ leg, of, all, urgent }) => [words.legs[leg], of === null ? words.hidden : String(of), days(all.median), days(all.ninetieth), days(urgent.median)]),
    },
  };
}

function assetsSection({ assets }: PublishedPack, words: ReportWords, kinds: Readonly<Record<string, string>>): ReportSection {
  return {
    title: words.assets.title, text: assets.length === 0 ? [words.assets.text, words.nothing] : [words.assets.text], bars: [],
    table: assets.length === 0 ? null : {
      columns: [{ name: words.assets.currency, number: false }, ...ASSET_KINDS.map((kind) => ({ name: kinds[kind] ?? kind, number: true }))],
      rows: assets.map((row) => [`${row.currency}, ${words.directions[row.direction]}`, ...ASSET_KINDS.map((kind) => saidAmount(row, kind, words))]),
    },
  };
}

function missingSection({ missing }: ReportWords): ReportSection {
  return { title: missing.title, text: [missing.text], bars: [], table: { columns: [{ name: missing.asked, number: false }, { name: missing.why, number: false }], rows: missing.list.map(([asked, why]) => [asked, why]) } };
}

function drawable({ title, text, bars, table }: ReportSection): ReportSection {
  return {
    title: printable(title), text: text.map(printable), bars: bars.map((bar) => ({ ...bar, label: printable(bar.label) })),
    table: table === null ? null : { columns: table.columns.map((column) => ({ ...column, name: printable(column.name) })), rows: table.rows.map((row) => row.map(printable)) },
  };
}
