// What may be asked of the addresses of the desk by somebody who tries them, and what each answer carries: OWASP ASVS 5.0, 3.2.1, 3.3,
// 3.4, 3.5.3, 3.7.2, 13.4.4, 14.3.2, 16.4.1, 16.5.1. All rows of the desk's table, and the pages that links lead to.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readSettings } from "../../src/platform/config/index.ts";
import { createApp } from "../../src/app.ts";
import { stoppedClock } from "../../src/platform/clock/index.ts";
import { createLog } from "../../src/platform/log/index.ts";
import { SESSION_COOKIE, type DeskRoute } from "../../src/slices/accounts/index.ts";
import { NOW, type FilesDesk } from "../support/desk-files.ts";
import { OFFICER_NAMES, scopeFor, type OfficerName } from "../support/office.ts";
import { hostileDesk, keyOf, pagesOf, routeOf, ROUTES, send, type Answer, type DeskPage } from "./hostile-desk.ts";

let desk: FilesDesk;
let pages: readonly DeskPage[];
before(async () => {
  desk = await hostileDesk();
  pages = (await Promise.all(OFFICER_NAMES.map((who) => pagesOf(desk, who)))).flat();
});
after(async () => await desk.app.close());

/** Officers who between them have every permission. */
const ALL = ["head", "supervisor", "approver", "auditor", "administrator", "court-officer", "controller", "endorser", "executing-officer"] as const satisfies readonly OfficerName[];

const ask = async (who: OfficerName | undefined, method: string, url: string, headers: Readonly<Record<string, string>> = {}) =>
  await desk.app.inject({ method: method as "GET", url, headers: { ...headers }, cookies: who === undefined ? {} : { ...desk.officer(who).cookies } });

function lackingHeaders({ headers }: Answer): readonly string[] {
  const policy = String(headers["content-security-policy"]);
  const wanted: readonly (readonly [string, boolean])[] = [
    ["policy", /default-src 'none'/.test(policy) && /base-uri 'none'/.test(policy) && /object-src 'none'/.test(policy) && /frame-ancestors 'none'/.test(policy) && /form-action '(self|none)'/.test(policy)],
    ["no inline script", !/unsafe|\*|https?:|data:|blob:/.test(policy)],
    ["nosniff", headers["x-content-type-options"] === "nosniff"],
    ["frame", headers["x-frame-options"] === "DENY"],
    ["referrer", headers["referrer-policy"] === "same-origin"],
    ["opener", headers["cross-origin-opener-policy"] === "same-origin"],
    ["resource", headers["cross-origin-resource-policy"] === "same-origin"],
    ["no-store", headers["cache-control"] === "no-store"],
    ["no other site", headers["access-control-allow-origin"] === undefined],
    ["maker", headers["x-powered-by"] === undefined && headers["server"] === undefined],
  ];
  return wanted.filter(([, there]) => !there).map(([name]) => name);
}

test("every page of the desk, and every refusal, carries the policy and is kept by nobody", async () => {
  assert.ok(pages.length > 60, String(pages.length));
  const wrong = pages.flatMap(({ who, path, answer }) => lackingHeaders(answer).map((name) => `${who} ${path}: ${name}`));
  for (const route of ROUTES) {
    const url = `/en${route.path.replaceAll(/:\w+/g, "00000000-0000-4000-8000-000000000000")}`;
    for (const who of [undefined, "nobody", await whoMay(route)] as const) {
      for (const accept of ["text/html", "application/json"]) {
        const answer = await ask(who, route.method, url, { accept });
        wrong.push(...lackingHeaders(answer).map((name) => `${who ?? "without a session"} ${keyOf(route)} ${accept} (${answer.statusCode}): ${name}`));
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test("every page of the desk offers signing out, and holds no token in an address", () => {
  assert.deepEqual(pages.filter(({ answer }) => answer.statusCode === 200 && String(answer.headers["content-type"]).startsWith("text/html") && !/<form[^>]+action="\/en\/sign-out"/.test(answer.body)).map(({ path }) => path), []);
  assert.deepEqual(pages.filter(({ answer }) => /(?:href|action|src)="[^"]*[?&](?:form-token|token|session|password|code)=/i.test(answer.body)).map(({ path }) => path), []);
});

async function whoMay({ permission }: DeskRoute): Promise<OfficerName> {
  if (permission === "signed-in") return "supervisor";
  for (const who of ALL) if ((await scopeFor(desk.db, desk.office.people[who])).permissions.includes(permission)) return who;
  return assert.fail(`nobody may ${permission}`);
}

const TRICKS = ["..%2f..%2fetc%2fpasswd", "%252e%252e", "..;", "__proto__", "constructor", "'%20or%201=1--", "%F0%9F%92%A9", "%E2%80%AE", "-1", "1e9", "a".repeat(300), "00000000-0000-4000-8000-000000000000", "00000000-0000-4000-8000-00000000000G", "%0d%0aset-cookie:x=1", "*", "null", "%5c..%5c"];

test("no trick in the parts of an address is a fault, opens anything, or is told apart from an address that is none", async () => {
  const wrong: string[] = [];
  for (const route of ROUTES.filter(({ path }) => path.includes(":"))) {
    // Where somebody may: for the others no handler is reached, as the matrix tries.
    const who = await whoMay(route);
    for (const trick of TRICKS) {
      const url = `/en${route.path.replaceAll(/:\w+/g, trick)}`;
      const answer = route.method === "GET" ? await ask(who, "GET", url) : await send(desk, who, url, [["form-token", desk.officer(who).formToken]]);
      if (![400, 404, 414, 308].includes(answer.statusCode) || answer.headers["set-cookie"] !== undefined) wrong.push(`${who} ${keyOf(route)} with ${trick.slice(0, 30)}: ${answer.statusCode}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("no odd question to a page of the desk is a fault, and none comes back as markup", async () => {
  const odd = ["%00", "%ff", "<script>alert(1)</script>", "__proto__", "9".repeat(400), "'%20or%201=1--", "../..", "%0d%0aX-Odd:1"];
  const wrong: string[] = [];
  for (const { who, route, path } of pages.filter(({ route }, n) => pages.findIndex((one) => one.route === route) === n)) {
    const names = new Set(["on", "q", "page", "sort", "unit", "kind", "status", "done", "back", "__proto__", "file", "show"]);
    for (const value of odd) {
      const query = [...names].filter((name) => name !== "on" || value === "9".repeat(400)).map((name) => `${name}=${value.includes("%") ? value : encodeURIComponent(value)}`).join("&");
      const answer = await ask(who, "GET", `${path}?${query}&q=twice`);
      if (answer.statusCode >= 500 || /<script>alert/.test(answer.body) || answer.headers["x-odd"] !== undefined) wrong.push(`${who} ${route} ${value}: ${answer.statusCode}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("a form's address is not opened by another method, and no method but those declared is answered", async () => {
  const wrong: string[] = [];
  const gets = new Set(ROUTES.filter(({ method }) => method === "GET").map(({ path }) => path));
  for (const { path } of ROUTES) {
    const url = `/en${path.replaceAll(/:\w+/g, "00000000-0000-4000-8000-000000000000")}`;
    for (const method of ["PUT", "PATCH", "DELETE", "TRACE", ...(gets.has(path) ? [] : ["GET", "HEAD"])]) {
      const { statusCode } = await ask("administrator", method, url);
      // Where an address of the table with a name in it stands for the same words, that one answers.
      const other = method === "GET" || method === "HEAD" ? routeOf("GET", url) : undefined;
      if (![404, 405].includes(statusCode) && other === undefined) wrong.push(`${method} ${path}: ${statusCode}`);
    }
    const overridden = await ask("administrator", "GET", `${url}?_method=POST`, { "x-http-method-override": "POST", "x-http-method": "POST" });
    if (overridden.statusCode === 303) wrong.push(`${path}: the method was overridden`);
  }
  assert.deepEqual(wrong, []);
});

test("no answer of the desk leads to another site, whatever says where to", async () => {
  const elsewhere = ["https://evil.example", "//evil.example", "/\\evil.example", "https:evil.example", "/en/../..//evil.example", "javascript:alert(1)", "/en/desk\r\nlocation: //evil.example"];
  const wrong: string[] = [];
  for (const to of elsewhere) {
    const value = encodeURIComponent(to);
    for (const url of [`/en/desk?back=${value}`, `/en/desk/files?on=2026-01-01&back=${value}`, `/en/sign-in?back=${value}`, `/en/leaving?to=${value}`, `/${to}`, `/en/${to}`]) {
      for (const who of [undefined, "supervisor"] as const) {
        const { headers } = await ask(who, "GET", url.replaceAll(/[\r\n]/g, ""), { host: "evil.example", "x-forwarded-host": "evil.example" });
        const location = headers.location ?? "/";
        if (new URL(location, "https://site.invalid").host !== "site.invalid") wrong.push(`${url}: ${location}`);
      }
    }
    const comfort = await desk.app.inject({ method: "POST", url: "/comfort", headers: { "content-type": "application/x-www-form-urlencoded" }, payload: `text=large&back=${value}` });
    if (new URL(comfort.headers.location ?? "/", "https://site.invalid").host !== "site.invalid") wrong.push(`comfort: ${String(comfort.headers.location)}`);
  }
  assert.deepEqual(wrong, []);
});

test("a session is a cookie of this host alone, and is taken from nowhere else", async () => {
  const { cookies } = desk.officer("supervisor");
  const token = cookies[SESSION_COOKIE] ?? "";
  const tries: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [`/en/desk?${SESSION_COOKIE}=${token}`, {}], ["/en/desk", { authorization: `Bearer ${token}` }], ["/en/desk", { "x-session": token }],
    ["/en/desk", { cookie: `comity=${token}` }], ["/en/desk", { cookie: `${SESSION_COOKIE}=${token}x` }], ["/en/desk", { cookie: `${SESSION_COOKIE}=${token.slice(0, 42)}` }], ["/en/desk", { "x-user-id": "supervisor", "x-forwarded-user": "supervisor" }],
  ];
  for (const [url, headers] of tries) assert.equal((await ask(undefined, "GET", url, headers)).statusCode, 303, url);
  const out = await desk.app.inject({ method: "POST", url: "/en/sign-out", cookies: { ...cookies }, headers: { "content-type": "application/x-www-form-urlencoded" }, payload: "form-token=from-elsewhere" });
  for (const cookie of [out.headers["set-cookie"] ?? []].flat()) assert.match(cookie, /^__Host-[^;]+; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax/, cookie);
});

test("what a stranger sends is one line of the log at most, whole or not at all: no line break, no control sign, no address asked for", async () => {
  const lines: string[] = [];
  const read = readSettings({ data: "/nonexistent" }, { COMITY_RATE: "0", COMITY_ENV: "test" });
  if (!read.ok) throw new Error(read.problems.join("; "));
  const app = await createApp({ settings: read.settings, db: desk.db, clock: stoppedClock(NOW.toISOString()), log: createLog({ level: "trace", now: () => NOW, write: (line) => void lines.push(line) }) });
  const forged = "x\n{\"level\":\"info\",\"message\":\"forged\"}\u001B[2J\u009B31m\u2028";
  const headers = { "user-agent": "agent\u009B31m\u001B[31m", referer: "/forged", "x-forwarded-for": "forged", "x-request-id": "forged" };
  for (const url of ["/en/desk/forged%0aline%1b", `/en/treaties?q=${encodeURIComponent(forged)}`, "/en/forged%0d%0a", "/en/sign-in/openid/callback?state=forged%0a"]) await app.inject({ url, headers });
  for (const url of ["/en/sign-in", "/en/sign-in/passkey", "/en/desk/files/new", "/en/sign-out", "/comfort"]) {
    await app.inject({ method: "POST", url, headers: { ...headers, "content-type": "application/x-www-form-urlencoded" }, payload: new URLSearchParams({ name: forged, "sign-in-name": forged, password: forged, credential: forged, text: forged }).toString() });
    await app.inject({ method: "POST", url, headers: { ...headers, "content-type": "application/json" }, payload: "{\"forged\n\u009B" });
  }
  await app.close();
  assert.ok(lines.length >= 10, String(lines.length));
  for (const line of lines) {
    assert.doesNotMatch(line.slice(0, -1), /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/u, line);
    assert.doesNotMatch(line, /forged/, line);
    JSON.parse(line);
  }
});
