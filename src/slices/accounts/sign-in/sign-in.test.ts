import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { cookieJar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { giveDevice, givePassword, hiddenFields, PASSWORD, said, sendCode, sendPassword } from "../../../../test/support/local-account.ts";
import { movableClock } from "../../../../test/support/movable-clock.ts";
import { makeOffice, type Office } from "../../../../test/support/office.ts";
import { signInApp } from "../../../../test/support/sign-in-app.ts";
import type { Database } from "../../../platform/db/index.ts";
import { SESSION_COOKIE } from "../session/session-cookie.ts";
import { codeAt } from "../totp/one-time-code.ts";

const clock = movableClock("2026-11-22T09:00:00Z");
let app: FastifyInstance;
let log: string[];
let db: Database;
let office: Office;

before(async () => {
  ({ db } = await testDatabase());
  office = await makeOffice(db);
  ({ app, log } = await signInApp({ db, clock }));
  for (const name of ["canada-desk", "nepal-desk", "supervisor", "recorder"] as const) await givePassword(db, office.people[name]);
});
after(async () => await app.close());

test("name and password sign an officer in, and the page that was asked for opens", async () => {
  const jar = cookieJar(app);
  const asked = await jar.get("/en/desk?on=2026-01-01");
  assert.equal(asked.statusCode, 303);
  const done = await sendPassword(jar, "canada-desk", PASSWORD, String(asked.headers.location));
  assert.equal(done.statusCode, 303);
  assert.equal(done.headers.location, "/en/desk?on=2026-01-01");
  assert.match((await jar.get("/en/desk")).body, /Good day, The canada-desk/);
});

test("a sign-in name is taken in capitals and with blanks around it; the cookie is for this host alone, unreadable to scripts, and sent over https or not at all", async () => {
  const jar = cookieJar(app);
  const done = await sendPassword(jar, "  Canada-Desk ");
  assert.equal(done.statusCode, 303);
  const cookie = done.cookies.find(({ name }) => name === SESSION_COOKIE);
  assert.partialDeepStrictEqual(cookie, { httpOnly: true, secure: true, sameSite: "Lax", path: "/" });
  assert.equal(cookie?.name.startsWith("__Host-"), true);
});

test("an unknown name, a wrong password, an account without password and a closed one are answered with the same page", async () => {
  await db.insertInto("people").values({ id: crypto.randomUUID(), name: "Gone", sign_in_name: "gone", closed_at: clock.now() }).execute();
  const answers = new Map<string, string>();
  for (const [name, password] of [["nobody.here", PASSWORD], ["canada-desk", "wrong and long"], ["nobody", PASSWORD], ["gone", PASSWORD], ["canada-desk", `${PASSWORD}${"x".repeat(200)}`]] as const) {
    const answer = await sendPassword(cookieJar(app, {}, "127.0.0.9"), name, password);
    assert.equal(answer.statusCode, 403);
    answers.set(`${name} ${password}`, answer.body.replaceAll(name, "NAME").replaceAll(/name="form-token" value="[^"]+"/g, ""));
    assert.doesNotMatch(answer.body, new RegExp(password));
  }
  assert.equal(new Set(answers.values()).size, 1, "the answers differ");
  assert.match(said([...answers.values()][0] ?? ""), /The sign-in name or the password is not right\./);
});

test("whoever has a device is asked for its code after the password, and has no session before", async () => {
  const { secret } = await giveDevice(db, office.people.supervisor);
  const jar = cookieJar(app);
  const first = await sendPassword(jar, "supervisor");
  assert.equal(first.headers.location, "/en/sign-in/code");
  assert.equal(jar.cookies[SESSION_COOKIE], undefined);
  assert.equal((await jar.get("/en/desk")).statusCode, 303);
  const done = await sendCode(jar, codeAt(secret, clock.now()));
  assert.equal(done.headers.location, "/en/desk");
  assert.match((await jar.get("/en/desk")).body, /let others see a file/);
});

test("a code is good once: whoever saw it typed cannot use it in the same half minute", async () => {
  const { secret } = await giveDevice(db, office.people.recorder);
  const code = codeAt(secret, clock.now());
  const [first, second] = [cookieJar(app), cookieJar(app)];
  await sendPassword(first, "recorder");
  await sendPassword(second, "recorder");
  assert.equal((await sendCode(first, code)).statusCode, 303);
  const replayed = await sendCode(second, code);
  assert.equal(replayed.statusCode, 403);
  assert.match(said(replayed.body), /This code was used before\./);
  clock.forward({ seconds: 30 });
  assert.equal((await sendCode(second, codeAt(secret, clock.now()))).statusCode, 303);
});

test("a device whose clock is off is told by how much; the code from the future is not good when its time comes", async () => {
  const { secret } = await giveDevice(db, office.people["nepal-desk"]);
  const jar = cookieJar(app);
  await sendPassword(jar, "nepal-desk");
  const slow = await sendCode(jar, codeAt(secret, new Date(clock.now().getTime() - 12 * 60_000)));
  assert.match(said(slow.body), /the clock of your device seems to be about 12 minutes slow/);
  const early = codeAt(secret, new Date(clock.now().getTime() + 5 * 60_000));
  assert.match(said((await sendCode(jar, early)).body), /the clock of your device seems to be about 5 minutes fast/);
  clock.forward({ minutes: 5 });
  assert.match(said((await sendCode(jar, early)).body), /This code was used before\./);
  clock.forward({ seconds: 30 });
  assert.equal((await sendCode(jar, codeAt(secret, clock.now()))).statusCode, 303);
});

test("after five wrong codes the password is asked for again", async () => {
  await giveDevice(db, office.people["canada-desk"]);
  const jar = cookieJar(app);
  await sendPassword(jar, "canada-desk");
  for (let tries = 1; tries < 5; tries += 1) assert.match(said((await sendCode(jar, "000000")).body), /This code is not right\.|the clock of your device/);
  assert.match(said((await sendCode(jar, "000000")).body), /Too many codes were wrong\. Begin again/);
  assert.equal((await jar.get("/en/sign-in/code")).headers.location, "/en/sign-in");
});

test("a recovery code stands in for the device, once, in whatever writing; the account says how many are left", async () => {
  const { codes } = await giveDevice(db, office.people.supervisor);
  const jar = cookieJar(app);
  await sendPassword(jar, "supervisor");
  assert.equal((await sendCode(jar, ` ${codes[0]?.toLowerCase().replace("-", " ")} `)).statusCode, 303);
  assert.match(said((await jar.get("/en/desk/account")).body), /9 of 10 are still good/);
  const again = cookieJar(app);
  await sendPassword(again, "supervisor");
  assert.match(said((await sendCode(again, codes[0] ?? "")).body), /This code was used before/);
  assert.equal((await sendCode(again, codes[1] ?? "")).statusCode, 303);
});

test("a password is typed unseen, pasted or filled in by its keeper: a masked field that names its kind, and no script on the page", async () => {
  const { body, headers } = await cookieJar(app).get("/en/sign-in");
  assert.match(body, /<input[^>]*type="password"[^>]*>/);
  assert.match(body, /<input(?=[^>]*name="sign-in-name")(?=[^>]*autocomplete="username")[^>]*>/);
  assert.match(body, /<input(?=[^>]*type="password")(?=[^>]*autocomplete="current-password")(?![^>]*maxlength)[^>]*>/);
  assert.doesNotMatch(body, /\son[a-z]+=/);
  assert.doesNotMatch(String(headers["content-security-policy"]), /script-src [^;]*'unsafe-inline'/);
});

test("no address of another site is gone to after signing in", async () => {
  for (const back of ["https://evil.example/", "//evil.example", "/\\evil.example", "/en/sign-out", "/en/sign-in", "javascript:alert(1)", "/en/\r\nSet-Cookie:x", "/assets/x", "/en/..//evil.example"]) {
    const jar = cookieJar(app, {}, "127.0.0.8");
    const done = await sendPassword(jar, "recorder", PASSWORD, `/en/sign-in?${new URLSearchParams({ back })}`);
    assert.equal(done.headers.location, "/en/sign-in/code");
    const page = await jar.get(`/en/sign-in?${new URLSearchParams({ back })}`);
    const kept = hiddenFields(page.body, "/en/sign-in")["back"] ?? "";
    assert.equal(new URL(kept, "https://register.example").origin, "https://register.example", back);
    assert.match(kept, /^\/en\//, back);
  }
});

test("a form that another site sends in the reader's name signs nobody in", async () => {
  const jar = cookieJar(app);
  const fields = { ...hiddenFields((await jar.get("/en/sign-in")).body, "/en/sign-in"), "sign-in-name": "recorder", password: PASSWORD };
  for (const headers of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { origin: "https://evil.example" }, { origin: "null" }] as const) {
    assert.equal((await jar.post("/en/sign-in", fields, headers)).statusCode, 403);
  }
  const other = cookieJar(app);
  await other.get("/en/sign-in");
  assert.equal((await other.post("/en/sign-in", fields)).statusCode, 400, "the token of another browser's page");
  assert.equal((await jar.post("/en/sign-in", fields, { origin: "http://localhost", host: "localhost" })).statusCode, 303, "our own page");
});

test("what is typed as a name never comes into the log, and breaks no line of it", async () => {
  log.length = 0;
  for (const name of ['x\n{"level":"fatal","message":"forged"}', PASSWORD, "a\u001b[31mred", "x".repeat(5000)]) {
    assert.equal((await sendPassword(cookieJar(app, {}, "127.0.0.7"), name, "wrong and long")).statusCode, 403);
  }
  const refused = log.filter((line) => line.includes("a sign-in failed"));
  assert.equal(refused.length, 4);
  for (const line of log) {
    assert.doesNotMatch(line, /forged|lorry|\[31m|xxxxx/);
    assert.equal(line.trimEnd().split("\n").length, 1);
  }
});

test("huge, empty and malformed bodies are refused in words, and nothing of them is kept", async () => {
  const jar = cookieJar(app);
  await jar.get("/en/sign-in");
  const send = async (payload: string, type = "application/x-www-form-urlencoded") => await app.inject({ method: "POST", url: "/en/sign-in", cookies: jar.cookies, headers: { "content-type": type }, payload });
  assert.equal((await send(`password=${"x".repeat(300_000)}`)).statusCode, 413);
  assert.equal((await send("sign-in-name=%ZZ")).statusCode, 400);
  assert.equal((await send("sign-in-name=%00")).statusCode, 400);
  assert.equal((await send("")).statusCode, 400);
  assert.equal((await send("<x/>", "text/xml")).statusCode, 415);
  assert.equal((await send('{"sign-in-name":{"$ne":null},"password":["a","b"]}', "application/json")).statusCode, 400);
  assert.equal((await send("sign-in-name=a&sign-in-name=b&password=x&form-token=1&form-token=2")).statusCode, 400);
});

test("over plain http from another machine nobody signs in, and the page says why; behind a trusted proxy with https it goes", async () => {
  const away = cookieJar(app, {}, "192.0.2.7");
  for (const url of ["/en/sign-in", "/en/sign-in/code", "/en/enrolment"]) {
    const answer = await away.get(url);
    assert.equal(answer.statusCode, 403);
    assert.match(said(answer.body), /Nobody signs in here over an open line.*COMITY_PROXIES/);
  }
  assert.equal((await away.post("/en/sign-in", { "sign-in-name": "recorder", password: PASSWORD })).statusCode, 403);
  const passedOn = await cookieJar(app).get("/en/sign-in", { "x-forwarded-for": "192.0.2.7", "x-forwarded-proto": "https" });
  assert.equal(passedOn.statusCode, 403, "a proxy that nobody has named");
  const behind = (await signInApp({ db, clock, origin: "https://register.example", proxies: ["loopback"] })).app;
  const named = cookieJar(behind);
  const forwarded = { "x-forwarded-for": "192.0.2.7", "x-forwarded-proto": "https", host: "register.example" };
  const page = await named.get("/en/sign-in", forwarded);
  assert.equal(page.statusCode, 200);
  assert.match(String(page.headers["strict-transport-security"]), /max-age=31536000/);
  const fields = { ...hiddenFields(page.body, "/en/sign-in"), "sign-in-name": "recorder", password: PASSWORD };
  assert.equal((await named.post("/en/sign-in", fields, { ...forwarded, origin: "https://register.example" })).statusCode, 303);
  assert.equal((await named.get("/en/sign-in", { "x-forwarded-for": "192.0.2.7", "x-forwarded-proto": "http" })).statusCode, 403);
  await behind.close();
});
