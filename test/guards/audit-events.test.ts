// The closed list of what can be entered into the record: declared once, by the slice it belongs to, and every page and form of the desk
// that opens something restricted or changes something names one of it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { AUDIT_EVENTS, DESK } from "../../src/app.ts";
import { projectRoot } from "../../src/platform/config/index.ts";
import { ACCOUNT_ROUTES, type DeskRoute } from "../../src/slices/accounts/index.ts";
import { type AuditVocabulary, sumAuditEvents } from "../../src/slices/audit/index.ts";
import { projectFiles } from "../support/source-tree.ts";

/** Forms that do nothing by themselves, and why. */
const ONLY_ASK: ReadonlyMap<string, string> = new Map([
  ["/desk/uploads/:upload/parts", "a part of a file that is the officer's own; what comes of it is entered when it was begun and when it is added (document.added)"],
  ["/desk/requests/:request/draft/typing", "what the officer has typed and not saved is no version and no act; saving it is (draft.saved)"],
  ["/desk/requests/:request/draft/typing/discard", "what was never saved goes; of the draft nothing changes"],
  ["/desk/account/passkeys/options", "the browser is given a question; what comes of it is entered when it is answered (passkey.registered)"],
]);

const declared = sumAuditEvents(AUDIT_EVENTS);
const routes: readonly DeskRoute[] = [...ACCOUNT_ROUTES, ...DESK.flatMap((slice) => slice.routes)];

/** Routes that change something without an audit name, or name an event that nobody declares. */
function faults(given: readonly Pick<DeskRoute, "method" | "path" | "audit">[], events: ReadonlyMap<string, unknown>): string[] {
  return given.flatMap(({ method, path, audit }) => {
    if (audit === null) return method === "POST" && !ONLY_ASK.has(path) ? [`POST ${path} has no audit name`] : [];
    return events.has(audit) ? [] : [`${method} ${path} names the event ${audit}, which no slice declares`];
  });
}

test("every vocabulary of a slice stands in the closed list of the application, and no two declare the same event", async () => {
  const declaring = projectFiles(["src/slices"], /\.tsx?$/).filter(({ text }) => /^export const \w+ = declareAuditEvents\(/m.test(text));
  const vocabularies: AuditVocabulary[] = [];
  for (const { path } of declaring) {
    const loaded: unknown = await import(pathToFileURL(join(projectRoot(), "build", path.replace(/\.tsx?$/, ".js"))).href);
    vocabularies.push(...Object.values(Object(loaded) as object).filter(isVocabulary));
  }
  assert.equal(vocabularies.length, declaring.length);
  assert.deepEqual(vocabularies.map(({ slice }) => slice).toSorted(), AUDIT_EVENTS.map(({ slice }) => slice).toSorted());
  for (const vocabulary of vocabularies) assert.ok(AUDIT_EVENTS.includes(vocabulary), vocabulary.slice);
});

test("every form of the desk has an audit name, and every audit name of a page or form is declared", () => {
  assert.ok(routes.length > 40, String(routes.length));
  assert.deepEqual(faults(routes, declared), []);
  assert.deepEqual([...ONLY_ASK.keys()].filter((path) => !routes.some((route) => route.method === "POST" && route.path === path)), [], "an exception for a form that is not there any more");
});

test("a form without an audit name, and a name that nobody declares, would be seen", () => {
  const events = new Map([["treaty.added", 1]]);
  assert.deepEqual(faults([{ method: "POST", path: "/desk/x", audit: null }], events), ["POST /desk/x has no audit name"]);
  assert.deepEqual(faults([{ method: "GET", path: "/desk/x", audit: "treaty.lost" }], events), ["GET /desk/x names the event treaty.lost, which no slice declares"]);
  assert.deepEqual(faults([{ method: "GET", path: "/desk/x", audit: null }, { method: "POST", path: "/desk/x", audit: "treaty.added" }], events), []);
});

test("every event has words in English: what an auditor reads is a sentence", () => {
  const wordless = AUDIT_EVENTS.flatMap((vocabulary) => Object.keys(vocabulary.events).filter((name) => vocabulary.say(name, { code: "en" }) === undefined));
  assert.deepEqual(wordless, []);
});

function isVocabulary(value: unknown): value is AuditVocabulary {
  return typeof value === "object" && value !== null && "slice" in value && "events" in value;
}
