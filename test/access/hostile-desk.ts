// A desk with something of every kind on it, and its pages and forms as officers find them, read off the pages themselves: for tests
// of what must not work. A form that is added to the desk is found here without being named.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { DESK } from "../../src/app.ts";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { ACCOUNT_ROUTES, type DeskRoute } from "../../src/slices/accounts/index.ts";
import { enterStatements, readProfileSeeds } from "../../src/slices/authorities/index.ts";
import { loadSeeds, readReferenceSeeds } from "../../src/slices/reference-data/index.ts";
import { loadInstrumentSeeds } from "../../src/slices/treaties/index.ts";
import { filesDesk, NOW, sendFile, textOf, type FilesDesk } from "../support/desk-files.ts";
import { OFFICER_NAMES, scopeFor, type OfficerName } from "../support/office.ts";

export const ROUTES: readonly DeskRoute[] = [...ACCOUNT_ROUTES, ...DESK.flatMap(({ routes }) => routes)];
export const keyOf = ({ method, path }: Pick<DeskRoute, "method" | "path">): string => `${method} ${path}`;

/** A form that posts, as it stands on the page, its empty fields filled with something that a person might type. */
export type DeskForm = { readonly who: OfficerName; readonly route: string; readonly action: string; readonly fields: readonly (readonly [name: string, value: string])[] };
export type Answer = Awaited<ReturnType<FastifyInstance["inject"]>>;
export type DeskPage = { readonly who: OfficerName; readonly route: string; readonly path: string; readonly answer: Answer };

const [DRAFT, RECEIVED, PAPER] = ["00000000-0000-4000-8000-0000000000d1", "00000000-0000-4000-8000-0000000000d2", "00000000-0000-4000-8000-0000000000d3"];

const INFORMATION = "00000000-0000-4000-8000-0000000000f1";
const [LETTER, SIGNED] = ["00000000-0000-4000-8000-0000000000e1", "00000000-0000-4000-8000-0000000000e2"];
const TRANSLATION = "00000000-0000-4000-8000-0000000000f1";
const ORDER = { of: "request", from: "en", to: "fr", translator: "A translator", kind: "person", due: "2026-12-10" };
const RECEIPT = { language: "en", marking: "restricted", "frame.addressee": "The Authority", "frame.manner": "none", "content.theirs.number": "UK 1", "content.theirs.dated": "2026-11-02", "content.receivedOn": "2026-11-21", "content.ourReference": "1", "content.matter": "A matter", "content.contact": "The desk" };

/** An installation with seeds, files, a draft and a compartment, everybody signed in. */
export async function hostileDesk(): Promise<FilesDesk> {
  const desk = await filesDesk();
  const at = new Date(NOW.getTime() - 86_400_000);
  await loadSeeds(desk.db, readReferenceSeeds(), { actor: "system", at });
  await loadInstrumentSeeds(desk.db, { actor: "system", at, today: calendarDateOf("2026-11-21") });
  await enterStatements(desk.db, readProfileSeeds(), "system");
  await desk.letIntoCompartment("CASE", "supervisor", "administrator");
  // Before the files: each record opens one, and the first files that pages lead to are those with something in them.
  const informed = [
    await desk.post("canada-desk", "/information/receive", { once: INFORMATION, title: "Payments seen", country: "Canada", on: "2026-11-20", "their-authority": "A ministry", about: "Payments of an invented company", "use-limits": "For inquiries alone", marking: "confidential" }),
    await desk.post("canada-desk", `/information/${INFORMATION}/acts/accept-conditions`, { "accept-conditions-on": "2026-11-21", after: "1", once: randomUUID() }),
    await desk.post("canada-desk", `/information/${INFORMATION}/acts/pass`, { "pass-on": "2026-11-21", after: "2", "pass-unit": desk.office.units["bureau"] ?? "", once: randomUUID() }),
    await sendFile(desk, "canada-desk", `/information/${INFORMATION}/documents/new`, "payments.txt", "Payments", { marking: "confidential" }),
    await desk.post("canada-desk", "/information/receive", { once: randomUUID(), title: "Another", country: "Canada", on: "2026-11-20", "their-authority": "A ministry", about: "Not decided yet", "use-limits": "None but ours", marking: "restricted" }),
    await desk.post("supervisor", "/information/send", { once: randomUUID(), title: "A draft", country: "Canada", on: "2026-11-20", "their-authority": "A ministry", about: "To be told", marking: "restricted", unit: desk.office.units["division"] ?? "" }),
  ];
  const [file, closed] = [await desk.openFile("canada-desk"), await desk.openFile("canada-desk", { marking: "confidential" })];
  const hidden = await desk.openFile("supervisor", { compartment: "CASE", unit: desk.office.units["division"] ?? "", post: desk.office.posts.supervisor });
  const { reference } = await desk.db.selectFrom("files").select("reference").where("id", "=", hidden).executeTakeFirstOrThrow();
  const term = { from: "2026-11-22", until: "2026-12-22", reason: "To answer the request" };
  const sent = [
    await desk.post("canada-desk", `/files/${file}/papers/new`, { text: "A minute", marking: "restricted" }),
    await desk.post("supervisor", `/files/${file}/grants/new`, { ...term, to: `person:${desk.office.people["court-officer"]}`, once: randomUUID() }),
    await desk.post("supervisor", `/files/${file}/recusals/new`, { person: desk.office.people["nepal-desk"], reason: "Related to a party" }),
    await desk.post("supervisor", `/files/${file}/papers/new`, { kind: "paper", title: "A letter", text: "Its text", marking: "confidential", once: PAPER }),
    await desk.post("supervisor", `/files/${file}/papers/new`, { kind: "paper", title: "Another letter", text: "Its text", marking: "confidential", once: randomUUID() }),
    await desk.post("supervisor", `/files/${file}/papers/${PAPER}/marking`, { marking: "restricted", "looked-at": "confidential", reason: "No more needed" }),
    await desk.post("supervisor", `/files/${closed}/marking`, { marking: "restricted", reason: "No more needed", version: await desk.versionOf(closed) }),
    await sendFile(desk, "canada-desk", `/files/${file}/documents/new`, "answer.txt", "An answer"),
    await desk.post("head", "/break-glass", { reference, purpose: "Threat to life" }),
    await desk.post("recorder", "/register/treaties/in-az-mla/record?kind=action", { type: "ratification", state: "Azerbaijan", date: "2016-05-01", source: "az-gazette", "source.title": "Gazette of Azerbaijan", marking: "public" }),
    await desk.post("administrator", "/office/compartments/CASE/propose", { "propose-member.post": "nepal-desk", "propose-member.from": "2026-11-22", "propose-member.reason": "works on it" }),
    await desk.post("investigator", "/requests/new", { once: DRAFT, title: "Records of an invented company", country: "Canada", lane: "request-of-authority", stage: "investigation", began: "2025-03-01", kind: "documents", offence: "bribery", marking: "restricted" }),
    await desk.post("investigator", `/requests/${DRAFT}/people`, { kind: "person", name: "Aldo Averin", once: randomUUID() }),
    await desk.post("investigator", `/requests/${DRAFT}/items`, { kind: "statement", once: randomUUID() }),
    await desk.post("supervisor", "/requests/receive", { once: randomUUID(), title: "Kept by the division", country: "United Kingdom", received: "2026-11-21", channel: "diplomatic", kind: "statement", marking: "restricted" }),
    await desk.post("canada-desk", "/requests/receive", { once: RECEIVED, title: "Statement asked for", country: "United Kingdom", their: "UK 1", received: "2026-11-21", channel: "diplomatic", kind: "statement", marking: "restricted" }),
    await desk.post("canada-desk", `/requests/${RECEIVED}/steps/acknowledge`, { after: "1", "other-reference": "UK 1", once: randomUUID() }),
    await desk.post("canada-desk", `/requests/${RECEIVED}/steps/begin-formal-check`, { after: "2", once: randomUUID() }),
    await desk.post("canada-desk", `/requests/${RECEIVED}/steps/find-complete`, { after: "3", once: randomUUID() }),
    await desk.post("canada-desk", `/requests/${RECEIVED}/letters/new/acknowledgement`, { ...RECEIPT, once: LETTER }),
    await desk.post("canada-desk", `/requests/${RECEIVED}/letters/new/acknowledgement`, { ...RECEIPT, once: SIGNED }),
    await desk.post("supervisor", `/letters/${SIGNED}/sign`, {}),
    await desk.post("canada-desk", `/requests/${RECEIVED}/letters/overrides`, { instrument: "saarc-mla", reason: "Applied by notes", once: randomUUID() }),
    await sendFile(desk, "canada-desk", `/files/${closed}/documents/new`, "closed.txt", "Another answer", { marking: "confidential" }),
    await sendFile(desk, "investigator", `/requests/${DRAFT}/documents/new`, "statement.txt", "A statement"),
    await desk.post("recorder", "/content-rules/new", { code: "hotel-bill", field: "allowances", mend: "Say who pays the hotel.", severity: "must", source: "A return", evidence: "law" }),
    await desk.post("canada-desk", "/requests/views", { once: randomUUID(), name: "Of the United Kingdom", view: "waiting", country: "GB" }),
    ...(await orderTranslations(desk)),
    await desk.post("investigator", `/requests/${DRAFT}/ledger/evidence`, { "piece-description": "A disc" }),
    await desk.post("investigator", "/preservations", { unit: desk.office.units["bureau"] ?? "", provider: "A provider", target: "an account", asked: "2026-11-01", until: "2027-01-30" }),
    await desk.post("investigator", "/preservations", { once: randomUUID(), unit: desk.office.units["bureau"] ?? "", provider: "Another provider", target: "another account", asked: "2026-11-20" }),
    await desk.post("administrator", "/office/posts/nepal-desk/cover", { "begin-cover.person": "canada-desk", "begin-cover.kind": "absence", "begin-cover.from": "2026-11-22", "begin-cover.until": "2026-12-22", "begin-cover.reason": "Leave" }),
  ];
  for (const [n, answer] of [...informed, ...sent].entries()) assert.equal(answer.statusCode, 303, `${n}: ${textOf(answer.body)}`);
  await desk.db.insertInto("jobs").values({ kind: "test.note", key: "given up", run_at: NOW, state: "dead", ended_at: NOW }).execute();
  assert.equal((await desk.post("investigator", "/calendar", {})).statusCode, 200);
  assert.equal((await desk.post("canada-desk", "/uploads", { name: "on its way.pdf", size: "9", stamp: "1" })).statusCode, 200);
  return desk;
}

/** One that is with its translator, and one that came and waits for its certificate. */
async function orderTranslations(desk: FilesDesk): Promise<readonly Answer[]> {
  return [
    await desk.post("investigator", `/requests/${DRAFT}/translations`, { ...ORDER, once: randomUUID() }),
    await desk.post("investigator", `/requests/${DRAFT}/translations`, { ...ORDER, once: TRANSLATION }),
    await sendFile(desk, "investigator", `/requests/${DRAFT}/translations/${TRANSLATION}/receive`, "translated.txt", "Un texte", { on: "2026-11-22", after: "1" }),
  ];
}

const patterns = ROUTES.map((route) => ({ key: keyOf(route), method: route.method, parts: route.path.split("/") })).sort((a, b) => a.parts.filter(isName).length - b.parts.filter(isName).length);

function isName(part: string): boolean {
  return part.startsWith(":");
}

/** The row of the desk's table that an address belongs to. */
export function routeOf(method: "GET" | "POST", address: string): string | undefined {
  const parts = address.replace(/\?.*$/, "").replace(/^\/en/, "").split("/");
  return patterns.find((one) => one.method === method && one.parts.length === parts.length && one.parts.every((part, n) => (isName(part) ? parts[n] !== "" : part === parts[n])))?.key;
}

const ENOUGH = 2;
/** Sent rightly, these end the very sessions that the tests ask with. */
const ENDS_SESSIONS = ["POST /desk/account/sessions/end", "POST /desk/office/sessions/end", "POST /desk/office/people/:subject/reset", "POST /desk/office/people/:subject/close-account"];

/** Every page that an officer reaches by links from the desk: of each route the first two. */
export async function pagesOf(desk: FilesDesk, who: OfficerName): Promise<readonly DeskPage[]> {
  const waiting = ["/en/desk", "/en/desk/account/passkeys", "/en/desk/office/posts/nepal-desk", `/en/desk/requests/${RECEIVED}/letters`, `/en/desk/requests/${DRAFT}`, `/en/desk/requests/${DRAFT}/marking`, "/en/desk/requests/views?country=GB", `/en/desk/requests/bulk?act=assign&request=${RECEIVED}`];
  const asked = new Map<string, Set<string>>();
  const pages: DeskPage[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf("GET", path);
    const known = asked.get(route ?? "") ?? new Set();
    if (route === undefined || known.has(path) || known.size >= ENOUGH) continue;
    const answer = await desk.app.inject({ url: path, cookies: { ...desk.officer(who).cookies } });
    pages.push({ who, route, path, answer });
    // What is not there for this officer is not one of the pages that are enough.
    if (answer.statusCode !== 404) asked.set(route, known.add(path));
    waiting.push(...[...answer.body.matchAll(/href="(\/en\/desk[^"#]*)/g)].map(([, link = ""]) => plain(link)));
  }
  return pages;
}

/** The forms of the desk that the pages of all officers hold: of each route the first two. */
export async function formsOf(desk: FilesDesk): Promise<readonly DeskForm[]> {
  const found = new Map<string, DeskForm[]>();
  for (const who of OFFICER_NAMES) {
    for (const { path, answer } of await pagesOf(desk, who)) {
      for (const [, attributes = "", content = ""] of answer.body.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
        if (!/method="post"/i.test(attributes)) continue;
        const actions = [/action="([^"]*)"/.exec(attributes)?.[1] ?? path, ...[...content.matchAll(/formaction="([^"]*)"/gi)].map(([, action = ""]) => action)];
        for (const action of actions.map(plain)) {
          const route = routeOf("POST", action);
          const earlier = found.get(route ?? "") ?? [];
          if (route === undefined || ENDS_SESSIONS.includes(route) || !(await mayPost(desk, who, route)) || earlier.length >= ENOUGH || earlier.some((one) => one.action === action)) continue;
          found.set(route, [...earlier, { who, route, action, fields: fieldsIn(content) }]);
        }
      }
    }
  }
  return [...found.values()].flat();
}

/** A form may hold a button that is not for everybody who sees the page. */
async function mayPost(desk: FilesDesk, who: OfficerName, route: string): Promise<boolean> {
  const permission = ROUTES.find((one) => keyOf(one) === route)?.permission ?? "signed-in";
  return permission === "signed-in" || (await scopeFor(desk.db, desk.office.people[who])).permissions.includes(permission);
}

function fieldsIn(form: string): DeskForm["fields"] {
  const inputs = [...form.matchAll(/<input\b([^>]*)>/g)].flatMap(([, attributes = ""]) => {
    const { name, type = "text", value = "" } = attributesOf(attributes);
    if (name === undefined || (type === "radio" && !/\schecked/.test(attributes))) return [];
    return [[name, value === "" ? (type === "date" ? "2026-12-01" : "Something") : value] as const];
  });
  const areas = [...form.matchAll(/<textarea\b([^>]*)>([^<]*)/g)].map(([, attributes = "", text = ""]) => [attributesOf(attributes)["name"] ?? "", text.trim() === "" ? "Because it must be" : plain(text)] as const);
  const selects = [...form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, attributes = "", options = ""]) => {
    const chosen = /<option[^>]*value="([^"]+)"[^>]*selected/.exec(options) ?? /<option[^>]*value="([^"]+)"/.exec(options);
    return [attributesOf(attributes)["name"] ?? "", plain(chosen?.[1] ?? "")] as const;
  });
  return [...inputs, ...areas, ...selects];
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, plain(value)]));
}

function plain(html: string): string {
  return html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
}

/** Sends fields as a browser would, a name as often as it is given. */
export async function send(desk: FilesDesk, who: OfficerName, url: string, fields: readonly (readonly [name: string, value: string])[]): Promise<Answer> {
  const payload = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  return await desk.app.inject({ method: "POST", url, cookies: { ...desk.officer(who).cookies }, headers: { "content-type": "application/x-www-form-urlencoded" }, payload });
}
