// What grounds do to an incoming request: the treaty of this test is invented in its terms, the rest is the register as it is shipped.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { REFUSAL_GROUNDS } from "../../../domain/casework/index.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { filesDesk, NOW, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import type { OfficerName } from "../../../../test/support/office.ts";
import { loadSeeds, readReferenceSeeds } from "../../reference-data/index.ts";
import { loadInstrumentSeeds, readDocument } from "../../treaties/index.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
  const at = new Date(NOW.getTime() - 86_400_000);
  const terms = { actor: "system", at, today: calendarDateOf("2026-11-21") } as const;
  await loadSeeds(desk.db, readReferenceSeeds(), { actor: "system", at });
  await loadInstrumentSeeds(desk.db, terms);
  const read = readDocument({
    sources: [{ id: "invented-terms", title: "Terms invented for this test", publisher: "nobody" }],
    instruments: [{
      slug: "in-ca-mla", description: { form: "treaty", participation: "bilateral", binding: "yes", between: ["IN", "CA"], subjects: ["mla"], source: "invented-terms" }, titles: [{ language: "en", text: "India and Canada: Mutual Legal Assistance in Criminal Matters", kind: "short", source: "invented-terms" }],
      terms: { source: "invented-terms", refusals: [{ ground: "military-offence", rule: "must", articles: ["4(1)(c)"] }, { ground: "double-jeopardy", rule: "may", articles: ["4(2)(a)"] }, { ground: "own-proceedings", rule: "postpone", articles: ["5(1)"] }, { ground: "bank-secrecy", rule: "never", articles: ["4(3)"] }] },
    }],
  });
  assert.ok(read.ok, JSON.stringify(read));
  await loadInstrumentSeeds(desk.db, terms, read.document);
  await desk.db.insertInto("request_country_desks").values({ id: randomUUID(), country_code: "CA", unit_id: desk.office.units["canada"] ?? "", held_from: calendarDateOf("2020-01-01") }).execute();
});
after(async () => await desk.app.close());

async function sends(who: OfficerName, path: string, fields: Readonly<Record<string, string>>, status = 303): Promise<string> {
  const answer = await desk.post(who, path, fields);
  assert.equal(answer.statusCode, status, `${who} ${path}: ${textOf(answer.body).slice(0, 900)}`);
  return textOf(answer.body);
}
const count = async (id: string) => String((await desk.db.selectFrom("requests").select("step_count").where("id", "=", id).executeTakeFirstOrThrow()).step_count);
const state = async (id: string) => (await desk.db.selectFrom("requests").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;
const sent = async (id: string) => ({ once: randomUUID(), after: await count(id) });

async function step(who: OfficerName, id: string, action: string, fields: Readonly<Record<string, string>> = {}, status = 303): Promise<string> {
  return await sends(who, `/requests/${id}/steps/${action}`, { ...(await sent(id)), ...fields }, status);
}

/** A request from Canada that rests on the treaty, its grounds gone through: those named arise. */
async function considered(...arising: readonly string[]): Promise<string> {
  const id = randomUUID();
  await sends("canada-desk", "/requests/receive", { once: id, title: "Statement asked for", country: "Canada", their: "CAN-12/7", received: "2026-11-20", channel: "diplomatic", kind: "statement", marking: "restricted" });
  await sends("canada-desk", `/requests/${id}/basis`, { basis: "in-ca-mla" });
  await step("canada-desk", id, "acknowledge", { "other-reference": "CAN-12/7" });
  await step("canada-desk", id, "begin-formal-check");
  await step("canada-desk", id, "find-complete");
  await consider(id, arising);
  return id;
}

async function consider(id: string, arising: readonly string[], basis = "in-ca-mla"): Promise<void> {
  const answers = Object.fromEntries(REFUSAL_GROUNDS.flatMap((ground) => [[`answer.${ground}`, arising.includes(ground) ? "yes" : "no"], [`why.${ground}`, "Looked at."]]));
  await sends("canada-desk", `/requests/${id}/grounds`, { ...(await sent(id)), basis, ...answers });
}

test("where the treaty itself says that a military offence must be refused (art. 4(1)(c)), nobody approves while it arises", async () => {
  const id = await considered("military-offence");
  assert.match(await step("supervisor", id, "approve", { route: "police" }, 422), /the basis itself says that assistance must be refused/);
  assert.equal(await state(id), "merits-check");
  const page = textOf((await desk.get("supervisor", `/requests/${id}`)).body);
  assert.match(page, /A ground bars the approval: have two officers decide/);
  assert.match(textOf((await desk.get("supervisor", `/requests/${id}/grounds/override`)).body), /must be refused, article 4\(1\)\(c\)/);
});

test("it is approved all the same where one officer says why and another agrees; one alone, or without a reason, does not do; grounds gone through anew begin anew", async () => {
  const id = await considered("military-offence");
  const override = async (who: OfficerName, fields: Readonly<Record<string, string>>, status = 303) => await sends(who, `/requests/${id}/grounds/override`, { ...(await sent(id)), ...fields }, status);
  await override("supervisor", {}, 422);
  await override("supervisor", { reason: "The offence is one of ordinary law as well" });
  assert.match(await override("supervisor", { do: "agree" }, 422), /Another officer agrees/);
  await step("supervisor", id, "approve", { route: "police" }, 422);
  await consider(id, ["military-offence"]);
  await override("canada-desk", { reason: "The offence is one of ordinary law as well" });
  await override("supervisor", { do: "agree" });
  await step("supervisor", id, "approve", { route: "police" });
  assert.equal(await state(id), "approved");
  assert.match(textOf((await desk.get("canada-desk", `/requests/${id}/history`)).body), /agreed, as the second officer.*asked that it be approved although/s);
});

test("the head of the authority, who examines nothing, asks for it or is the second officer; whoever only examines agrees to nothing", async () => {
  const id = await considered("military-offence");
  const override = async (who: OfficerName, fields: Readonly<Record<string, string>>, status = 303) => await sends(who, `/requests/${id}/grounds/override`, { ...(await sent(id)), ...fields }, status);
  assert.match(textOf((await desk.get("head", `/requests/${id}`)).body), /A ground bars the approval: have two officers decide/);
  await override("head", { reason: "Assurances were given" });
  assert.match(await override("canada-desk", { do: "agree" }, 422), /An approver agrees/);
  await consider(id, ["military-offence"]);
  await override("canada-desk", { reason: "Assurances were given" });
  await override("head", { do: "agree" });
  await step("head", id, "approve", { route: "police" });
  assert.equal(await state(id), "approved");
});

test("conditions are no way past the bar: none are offered while it stands; two officers pass it in the consultation too (UNCAC art. 46(26))", async () => {
  const id = await considered("military-offence");
  await step("canada-desk", id, "consult");
  assert.match(await step("supervisor", id, "offer-conditions", { conditions: "For this matter alone" }, 422), /the basis itself says that assistance must be refused/);
  assert.equal(await state(id), "consultation");
  await sends("canada-desk", `/requests/${id}/grounds/override`, { ...(await sent(id)), reason: "An assurance takes the duty away" });
  await sends("supervisor", `/requests/${id}/grounds/override`, { ...(await sent(id)), do: "agree" });
  await step("supervisor", id, "offer-conditions", { conditions: "For this matter alone" });
  await step("canada-desk", id, "conditions-accepted");
  assert.equal(await state(id), "approved");
});

test("a condition that takes the ground away is written down with the ground, and is then offered", async () => {
  const id = await considered("military-offence");
  await step("canada-desk", id, "consult");
  await consider(id, []);
  await step("supervisor", id, "offer-conditions", { conditions: "Not for the military offence" });
  await step("canada-desk", id, "conditions-accepted");
  assert.equal(await state(id), "approved");
});

test("another basis opens the grounds again: what was gone through under reciprocity grants nothing under a treaty with duties of its own, nor the other way", async () => {
  const id = await considered();
  await sends("canada-desk", `/requests/${id}/basis`, { basis: "reciprocity" });
  assert.match(await step("supervisor", id, "approve", { route: "police" }, 422), /have not been gone through under the basis that is chosen now/);
  assert.match(textOf((await desk.get("canada-desk", `/requests/${id}`)).body), /gone through under another basis: go through them anew/);
  await consider(id, ["military-offence"], "");
  await sends("canada-desk", `/requests/${id}/basis`, { basis: "in-ca-mla" });
  await step("supervisor", id, "approve", { route: "police" }, 422);
  assert.match(textOf((await desk.get("canada-desk", `/requests/${id}/grounds`)).body), /gone through under another basis/);
  await sends("canada-desk", `/requests/${id}/basis`, { basis: "reciprocity" });
  await step("supervisor", id, "approve", { route: "police" });
  assert.equal(await state(id), "approved", "the basis under which they were gone through is chosen again");
});

test("the rules under which the grounds were answered are those of the page: a basis chosen meanwhile refuses them", async () => {
  const id = await considered();
  const answers = Object.fromEntries(REFUSAL_GROUNDS.flatMap((ground) => [[`answer.${ground}`, "no"], [`why.${ground}`, "Looked at."]]));
  assert.match(await sends("canada-desk", `/requests/${id}/grounds`, { ...(await sent(id)), basis: "", ...answers }, 409), /Another basis was chosen meanwhile/);
});

test("a basis that changes while conditions are on offer opens the grounds again; once the request is granted its basis stays", async () => {
  const id = await considered();
  await step("canada-desk", id, "consult");
  await step("supervisor", id, "offer-conditions", { conditions: "For this matter alone" });
  await sends("canada-desk", `/requests/${id}/basis`, { basis: "reciprocity" });
  assert.match(await step("canada-desk", id, "conditions-accepted", {}, 422), /under the basis that is chosen now/);
  await consider(id, [], "");
  await step("canada-desk", id, "conditions-accepted");
  assert.equal(await state(id), "approved");
  await sends("canada-desk", `/requests/${id}/basis`, { basis: "in-ca-mla" }, 404);
  assert.match(textOf((await desk.get("canada-desk", `/requests/${id}/basis`)).body), /granted on this basis: it is not changed any more/);
});

test("a ground that the treaty leaves to choice (art. 4(2)(a)) bars no approval, and is refused on only after consultation", async () => {
  await step("supervisor", await considered("double-jeopardy"), "approve", { route: "police" });
  const id = await considered("double-jeopardy");
  await step("supervisor", id, "refuse", { ground: "double-jeopardy", reason: "Acquitted here" }, 409);
  await step("canada-desk", id, "consult");
  await step("supervisor", id, "refuse", { ground: "double-jeopardy", reason: "Acquitted here" });
  assert.equal(await state(id), "refused");
});

test("bank secrecy is never a ground (art. 4(3)), what does not arise is none, and own proceedings only put off (art. 5(1))", async () => {
  const id = await considered("own-proceedings");
  await step("canada-desk", id, "consult");
  const refuse = async (ground: string) => await step("supervisor", id, "refuse", { ground, reason: "Looked at" }, 422);
  assert.match(await refuse("bank-secrecy"), /Never on this ground: .* \(basis, article 4\(3\)\)/);
  assert.match(await refuse("military-offence"), /It was gone through and does not arise/);
  assert.match(await refuse("own-proceedings"), /This ground puts off and does not refuse: .* \(basis, article 5\(1\)\)/);
  await step("supervisor", id, "postpone", { ground: "own-proceedings", reason: "Until our own trial ends", "review-date": "2027-03-01" });
  assert.equal(await state(id), "postponed");
});

test("the form offers the grounds that arise and no others; a defect of form is asked about before it is refused on (UNCAC art. 46(16))", async () => {
  const id = await considered("form");
  await step("canada-desk", id, "consult");
  const form = (await desk.get("supervisor", `/requests/${id}/steps/refuse`)).body;
  assert.match(form, /value="form"/);
  assert.doesNotMatch(form, /value="bank-secrecy"/);
  assert.match(await step("supervisor", id, "refuse", { ground: "form", reason: "No signature" }, 422), /Ask the other State for what is missing/);
});
