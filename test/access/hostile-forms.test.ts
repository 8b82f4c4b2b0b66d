// What somebody with a tool in place of a browser may send to the forms of the desk, and what must not come of it: OWASP ASVS 5.0,
// 2.2.2, 3.5.1, 15.3.3, 15.3.5, 15.3.6, 15.3.7, 16.5.1. The forms are those that stand on the pages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FilesDesk } from "../support/desk-files.ts";
import { formsOf, hostileDesk, keyOf, ROUTES, send, type DeskForm } from "./hostile-desk.ts";

let desk: FilesDesk;
let forms: readonly DeskForm[];
before(async () => {
  desk = await hostileDesk();
  forms = await formsOf(desk);
});
after(async () => await desk.app.close());

/** Sent by a script, or on the page of a key that nobody here has: tried beside the passkeys. */
/** Sent by a script, where a ground bars an approval (tried beside the grounds), or by a button that is there once a script has sent something. */
const BY_SCRIPT = ["POST /desk/requests/:request/grounds/override", "POST /desk/account/passkeys/options", "POST /desk/account/passkeys/:passkey", "POST /desk/account/passkeys/:passkey/remove", "POST /desk/uploads", "POST /desk/uploads/:upload/parts", "POST /desk/requests/:request/draft/typing", "POST /desk/requests/:request/draft/typing/discard"];

const takesFiles = new Set(ROUTES.filter((route) => route.takesFiles === true).map(keyOf));

/** Everything in the database as one text. */
async function everything(): Promise<string> {
  return await desk.database.asOwner(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>("select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1");
    const texts: string[] = [];
    for (const { name } of tables) texts.push(name, JSON.stringify((await client.query(`select t::text from ${name} as t order by 1`)).rows));
    return texts.join("\n");
  });
}

async function columnNames(): Promise<readonly string[]> {
  return await desk.database.asOwner(async (client) => (await client.query<{ column_name: string }>("select distinct column_name from information_schema.columns where table_schema = 'public' order by 1")).rows.map((row) => row.column_name));
}

/** Where an answer is none that a reader should get: a fault, or what was typed come back as markup. */
function bad({ statusCode, body }: { readonly statusCode: number; readonly body: string }): string | undefined {
  if (statusCode >= 500) return `${statusCode}`;
  if (/<script>|<img src=x/i.test(body)) return "what was typed is markup";
  return /\bat \S+ \(|node_modules|syntax for type|select \*|postgres/i.test(body) ? "tells of the inside" : undefined;
}

/** Pages show these only to officers with a password, a device, a second session or a kept form, or end the sessions that these tests ask with; the tests of accounts try them. */
const BY_PROOF = ["POST /desk/account/password", "POST /desk/account/second-factor", "POST /desk/account/second-factor/remove", "POST /desk/account/recovery-codes", "POST /desk/carried/:id/discard", "POST /desk/account/sessions/end", "POST /desk/office/sessions/end", "POST /desk/office/people/:subject/reset", "POST /desk/office/people/:subject/close-account"];

test("every form of the desk is found on a page, so that these tests try it", () => {
  const found = new Set(forms.map(({ route }) => route));
  assert.deepEqual(ROUTES.map(keyOf).filter((key) => key.startsWith("POST") && !BY_SCRIPT.includes(key) && !BY_PROOF.includes(key) && !found.has(key)), []);
});

test("fields that a form does not have change nothing, whatever column they are named after", async () => {
  const mark = "99999999-9999-4999-8999-999999999999";
  const columns = await columnNames();
  const wrong: string[] = [];
  for (const { who, route, action, fields } of forms) {
    const own = new Set(fields.flatMap(([name]) => [name, name.replace(/^.*\./, "")]));
    const camel = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const extra = columns.filter((name) => !own.has(name) && !own.has(camel(name))).flatMap((name) => [[name, mark], [camel(name), mark]] as const);
    const answer = await send(desk, who, action, [...fields, ...extra, ["isAdministrator", mark], ["roles", mark], ["permissions", mark], ["actor", mark]]);
    if (answer.statusCode >= 500) wrong.push(`${route}: ${answer.statusCode}`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(!(await everything()).includes(mark), "a field that no form has came into the database");
});

const ODD = ["__proto__", "constructor", "toString", "' or '1'='1", "00000000-0000-4000-8000-000000000000", "not-an-id", "-1", "1e400", "0001-13-45", "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "../../etc/passwd", "\u202E\u001B[31m\r\nadmin", "a".repeat(20_000)];

test("odd values in any field are refused or kept as the text they are: no fault, no markup, nothing of the inside", async () => {
  const wrong: string[] = [];
  for (const { who, route, action, fields } of forms) {
    for (const odd of ODD) {
      const answer = await send(desk, who, action, fields.map(([name, value]) => [name, name === "form-token" ? value : odd]));
      const why = bad(answer);
      if (why !== undefined) wrong.push(`${route} with ${odd.slice(0, 30)}: ${why}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("one odd value among good ones is refused or kept as the text it is", async () => {
  const wrong: string[] = [];
  for (const { who, route, action, fields } of forms) {
    for (const [n, [name]] of fields.entries()) {
      if (name === "form-token") continue;
      for (const odd of ["__proto__", "not-an-id", "9".repeat(40)]) {
        const answer = await send(desk, who, action, fields.map(([one, value], m) => [one, m === n ? odd : value]));
        const why = bad(answer);
        if (why !== undefined) wrong.push(`${route}, ${name} is ${odd}: ${why}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test("a name given twice is no fault, and two form tokens are none", async () => {
  const wrong: string[] = [];
  for (const { who, route, action, fields } of forms) {
    const twice = await send(desk, who, action, [...fields, ...fields.filter(([name]) => name !== "form-token").map(([name]) => [name, "another"] as const)]);
    if (bad(twice) !== undefined) wrong.push(`${route}: ${bad(twice)}`);
    const tokens = await send(desk, who, action, [...fields, ["form-token", "another"]]);
    if (tokens.statusCode !== 403) wrong.push(`${route}, two tokens: ${tokens.statusCode}`);
  }
  assert.deepEqual(wrong, []);
});

test("a form sent again is answered, and so is one whose record is gone", async () => {
  const wrong: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    for (const { who, route, action, fields } of forms) {
      const why = bad(await send(desk, who, action, fields));
      if (why !== undefined) wrong.push(`${route}: ${why}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("one officer's token is none for another, and a form from elsewhere changes nothing", async () => {
  const [before, wrong] = [await everything(), [] as string[]];
  for (const { who, route, action, fields } of forms) {
    const other = who === "recorder" ? "supervisor" : "recorder";
    const { formToken } = desk.officer(other);
    for (const token of [formToken, "", "x".repeat(43)]) {
      const answer = await send(desk, who, action, fields.map(([name, value]) => [name, name === "form-token" ? token : value]));
      if (answer.statusCode !== 403) wrong.push(`${route}: ${answer.statusCode}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.equal(await everything(), before);
});

test("bodies that are no form, or too large, are told so in words, and nothing is kept of them", async () => {
  const [before, wrong] = [await everything(), [] as string[]];
  const bodies = [
    ["multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"form-token\"; filename=\"../../x\"\r\n\r\nx\r\n--x--", [415]],
    ["multipart/form-data", "no boundary", [415]],
    ["text/plain", "form-token=x", [403]],
    ["application/xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", [415]],
    ["application/json", "{\"__proto__\":{\"admin\":true}}", [400, 403]],
    ["application/json", "{\"form-token\":{\"$ne\":null}}", [403]],
    ["application/json", "[".repeat(5000), [400]],
    ["application/x-www-form-urlencoded", "form-token=%00%ff", [400]],
    ["application/x-www-form-urlencoded", `text=${"a".repeat(300_000)}`, [413]],
    ["", "", [403]],
  ] as const;
  for (const { who, route, action } of forms) {
    for (const [type, payload, expected] of bodies) {
      const answer = await desk.app.inject({ method: "POST", url: action, cookies: { ...desk.officer(who).cookies }, headers: type === "" ? {} : { "content-type": type }, payload });
      // A route that takes files reads the first field, and no further where that is no token.
      const told = type.startsWith("multipart") && takesFiles.has(route) ? [400, 403] : (expected as readonly number[]);
      if (!told.includes(answer.statusCode) || bad(answer) !== undefined) wrong.push(`${route}, ${type}, ${payload.slice(0, 20)}: ${answer.statusCode}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.equal(await everything(), before);
});
