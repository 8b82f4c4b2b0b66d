// Letters at the desk, page by page: from the list to the signed paper, and the public question about its code.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { textOf } from "../../../test/support/desk-files.ts";
import { LetterDesk } from "../../../test/support/letter-desk.ts";
import { postForm, signIn, type OfficerName, type SignedIn } from "../../../test/support/office.ts";
import { readPdf } from "../../../test/support/pdf.ts";
import { registerApp } from "../../../test/support/register-app.ts";

const NOW = new Date("2026-11-22T09:00:00Z");
let app: FastifyInstance;
let desk: LetterDesk;
const signedIn = new Map<OfficerName, SignedIn>();

before(async () => {
  const made = await registerApp();
  app = made.app;
  desk = await LetterDesk.of(made.db, { seeded: true });
  for (const name of ["supervisor", "head", "investigator", "nepal-desk"] as const) signedIn.set(name, await signIn(made.db, desk.office.people[name], NOW));
});
after(async () => await app.close());

const officer = (name: OfficerName) => signedIn.get(name) ?? assert.fail(name);
const get = async (who: OfficerName, path: string) => await app.inject({ url: `/en/desk${path}`, cookies: { ...officer(who).cookies } });
const post = async (who: OfficerName, path: string, fields: Readonly<Record<string, string>>) => await postForm(app, `/en/desk${path}`, officer(who), fields);

/** Every field of the page's form, by its name, as a browser would send it. */
function fieldsOf(html: string): Record<string, string> {
  const form = /<form method="post"[\s\S]*?<\/form>/.exec(html.slice(html.indexOf("<main")))?.[0] ?? assert.fail("no form");
  const decode = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const found: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    if (name === undefined || name === "form-token" || (/type="checkbox"/.test(tag) && !/ checked/.test(tag))) continue;
    found[name] = decode(/ value="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  for (const [, name = "", text = ""] of form.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g)) found[name] = decode(text);
  for (const [, name = "", options = ""] of form.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)) found[name] = decode(/<option value="([^"]*)" selected/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1] ?? "");
  return found;
}

/** Who holds the paper asks about it; then it is withdrawn, and its page and its code say so. */
async function askAndWithdraw(letter: string, code: string, sha: string, request: string): Promise<void> {
  assert.equal((await post("supervisor", `${letter}/withdraw`, { reason: "" })).statusCode, 422);
  const ask = async (query: string) => await app.inject({ url: `/en/verify?${query}` });
  const yes = await ask(`code=${code}&dated=2026-11-22`);
  assert.match(yes.body, new RegExp(sha));
  for (const secret of ["Canada", "SAARC", "supervisor", "Corruption", request]) assert.ok(!yes.body.includes(secret), secret);
  assert.match(textOf((await ask(`code=${code}&dated=2026-11-23`)).body), /No paper with this code was issued on that day/);
  assert.equal((await ask(`code=AAAA-AAAA-AB&dated=2026-11-22`)).statusCode, 400);
  assert.equal((await ask("")).statusCode, 200);
  assert.equal((await post("supervisor", `${letter}/withdraw`, { reason: "Sent to the wrong State" })).statusCode, 303);
  assert.match(textOf((await get("supervisor", letter)).body), /Withdrawn by The supervisor: Sent to the wrong State.*Withdrawn · not valid/);
  assert.match(textOf((await ask(`code=${code}&dated=2026-11-22`)).body), /It has been withdrawn and is no longer valid/);
}

test("from the request's letters to a signed and sent paper, by its pages", async () => {
  const request = await desk.request();
  const list = await get("supervisor", `/requests/${request}/letters`);
  assert.equal(list.statusCode, 200, textOf(list.body));
  assert.match(list.body, /letters\/new\/letter-of-request/);
  const path = `/requests/${request}/letters/new/letter-of-request`;
  const form = await get("supervisor", path);
  assert.equal(form.statusCode, 200, textOf(form.body));
  const known = fieldsOf(form.body);
  assert.equal(known["content.requested.state"], "Canada");
  assert.equal(known["content.facts"], "said");
  assert.match(form.body, /United Nations Convention against Corruption/);
  assert.doesNotMatch(form.body, /SAARC/);

  const lacking = await post("supervisor", path, known);
  assert.equal(lacking.statusCode, 422);
  assert.match(textOf(lacking.body), /Addressee: This is needed/);
  const filled = {
    ...known, "frame.addressee": "The Central Authority\nOttawa", "content.basis.on": "instrument", "content.basis.instrument": "uncac", "content.basis.articles": "46", "content.replyTo": "New Delhi", "content.conducting": "the Bureau", "content.caseReference": "FIR 1",
    "content.offences.0.provision": "Act, section 7", "content.offences.0.text": "Whoever …",
  };
  const notHeld = await post("supervisor", path, { ...filled, "content.facts": "Both are parties to the SAARC Convention on Mutual Assistance in Criminal Matters." });
  assert.equal(notHeld.statusCode, 422);
  assert.match(textOf(notHeld.body), /The register does not hold this between the two States[^:]*: SAARC Convention/);
  assert.match(notHeld.body, /Both are parties to the SAARC/, "what was typed is still there");

  const made = await post("supervisor", path, filled);
  assert.equal(made.statusCode, 303, textOf(made.body));
  const letter = String(made.headers.location).replace("/en/desk", "");
  const page = await get("supervisor", letter);
  assert.equal(page.statusCode, 200);
  assert.match(textOf(page.body), /Preview · not signed.*article 46 of the United Nations Convention against Corruption/);
  assert.match(textOf((await get("investigator", letter)).body), /United Nations Convention against Corruption/);
  assert.doesNotMatch((await get("investigator", letter)).body, /\/sign"/);
  assert.equal((await get("nepal-desk", letter)).statusCode, 404);
  const preview = await get("supervisor", `${letter}/pdf`);
  assert.match((await readPdf(preview.rawPayload)).text, /PREVIEW · NOT SIGNED/);

  assert.equal((await post("investigator", `${letter}/sign`, {})).statusCode, 404);
  assert.equal((await post("supervisor", `${letter}/sign`, {})).statusCode, 303);
  const signed = await get("supervisor", letter);
  const code = /<strong class="figures">([^<]+)</.exec(signed.body)?.[1] ?? assert.fail("no code");
  const sha = /<code class="hash">([0-9a-f]{64})</.exec(signed.body)?.[1] ?? assert.fail("no hash");
  assert.doesNotMatch((await readPdf((await get("supervisor", `${letter}/pdf`)).rawPayload)).text, /PREVIEW/);
  assert.equal((await get("supervisor", `${letter}/docx`)).headers["content-type"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  assert.equal((await post("supervisor", `${letter}/despatch`, { channel: "courier", addressee: "", copies: "0", on: "2026-11-22", proof: "x" })).statusCode, 422);
  const despatch = { channel: "courier", addressee: "Ottawa", copies: "2", on: "2026-11-22", proof: "AWB 1", once: randomUUID() };
  assert.equal((await post("supervisor", `${letter}/despatch`, despatch)).statusCode, 303);
  assert.equal((await post("supervisor", `${letter}/despatch`, despatch)).statusCode, 303, "sent twice is recorded once");
  assert.equal(textOf((await get("supervisor", letter)).body).match(/AWB 1/g)?.length, 1);

  await askAndWithdraw(letter, code, sha, request);
});

test("an override is asked for on the page, agreed to by a second officer, and the letter can then be made", async () => {
  const request = await desk.request("NP");
  const path = `/requests/${request}/letters`;
  assert.match(textOf((await get("supervisor", path)).body), /Bases that the register does not hold/);
  assert.equal((await post("supervisor", `${path}/overrides`, { instrument: "saarc-mla", reason: "" })).statusCode, 422);
  assert.equal((await post("supervisor", `${path}/overrides`, { instrument: "saarc-mla", reason: "Applied by notes exchanged." })).statusCode, 303);
  const { id } = await desk.db.selectFrom("letter_overrides").select("id").where("request_id", "=", request).executeTakeFirstOrThrow();
  assert.equal((await post("supervisor", `${path}/overrides/${id}/agree`, {})).statusCode, 422);
  assert.match((await get("head", path)).body, /Agree that letters name it/);
  assert.equal((await post("head", `${path}/overrides/${id}/agree`, {})).statusCode, 303);
  assert.match((await get("supervisor", `${path}/new/letter-of-request`)).body, /SAARC Convention on Mutual Assistance/);
});

test("the sending of the signed letter is the request's despatch too: recorded once, in one go; the step's own form leads to the letter", async () => {
  const request = await desk.request();
  assert.equal((await post("supervisor", `/requests/${request}/basis`, { basis: "uncac" })).statusCode, 303);
  const letter = await desk.made(request);
  assert.equal((await post("supervisor", `/letters/${letter}/sign`, {})).statusCode, 303);
  const despatch = { channel: "courier", addressee: "Ottawa", copies: "2", on: "2026-11-22", proof: "AWB 7", step: "yes" };
  assert.doesNotMatch(textOf((await get("supervisor", `/letters/${letter}`)).body), /Despatch of the request/, "the request is still examined");
  assert.ok((await desk.casework.step(request, "approve")).ok);
  assert.match(textOf((await get("supervisor", `/requests/${request}/steps/despatch`)).body), /A signed letter has not gone out yet\..*signed 22 November 2026/);
  assert.match(textOf((await get("supervisor", `/letters/${letter}`)).body), /Take this step of the request with it/);
  const once = randomUUID();
  for (let sent = 0; sent < 2; sent += 1) assert.equal((await post("supervisor", `/letters/${letter}/despatch`, { ...despatch, once })).statusCode, 303);
  assert.equal(await desk.casework.stateOf(request), "transmitted");
  const steps = await desk.db.selectFrom("request_steps").select(["details", "happened_on"]).where("request_id", "=", request).where("action", "=", "despatch").execute();
  assert.equal(steps.length, 1);
  assert.match(JSON.stringify(steps[0]?.details), /"courier".*AWB 7/);
  assert.match(textOf((await get("supervisor", `/letters/${letter}`)).body), /The request went out with it: step \d+ was taken/);
  assert.doesNotMatch(textOf((await get("supervisor", `/letters/${letter}`)).body), /own despatch is not recorded/);
});

test("a letter that goes out while the basis of the request no longer holds is recorded, and its page says that the request's despatch is not", async () => {
  const request = await desk.request();
  const letter = await desk.made(request);
  assert.equal((await post("supervisor", `/letters/${letter}/sign`, {})).statusCode, 303);
  assert.ok((await desk.casework.step(request, "approve")).ok);
  assert.equal((await post("supervisor", `/letters/${letter}/despatch`, { channel: "diplomatic", addressee: "Ottawa", copies: "1", on: "2026-11-22", proof: "Bag 4", step: "yes", once: randomUUID() })).statusCode, 303);
  assert.equal(await desk.casework.stateOf(request), "ready");
  assert.match(textOf((await get("supervisor", `/letters/${letter}`)).body), /the request's own despatch is not recorded/);
});

test("the request to preserve is written from the preservation: who holds the data and which account stand in it already", async () => {
  const request = await desk.request();
  const { reference } = await desk.db.selectFrom("requests").select("reference").where("id", "=", request).executeTakeFirstOrThrow();
  const once = randomUUID();
  const kept = await post("supervisor", "/preservations", { once, unit: desk.office.units["canada"] ?? "", way: "state", country: "Canada", provider: "Invented Mail Ltd", target: "someone@example.invalid", asked: "2026-11-20", marking: "confidential", request: reference });
  assert.equal(kept.statusCode, 303, textOf(kept.body));
  const path = `/requests/${request}/letters/new/preservation-request`;
  assert.ok((await get("supervisor", `/preservations/${once}`)).body.includes(`${path}"`), "the page leads to the letter");
  const form = await get("supervisor", path);
  const known = fieldsOf(form.body);
  assert.deepEqual([known["content.data.0.holder"], known["content.data.0.target"], known["content.requested.state"]], ["Invented Mail Ltd", "someone@example.invalid", "Canada"]);
  await post("supervisor", `/preservations/${once}/end`, { "ended-on": "2026-11-22", "ended-because": "refused" });
  assert.equal(fieldsOf((await get("supervisor", path)).body)["content.data.0.holder"] ?? "", "", "what is over is not asked for");
});
