// Requests from blank page to closed file, in a real browser and without script: each officer signed in as oneself, each step by its button.
// What the forms ask is filled in as an officer would who knows the case; which fields there are is read off the page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { BrowserContext, Page } from "playwright-core";
import { violationsOf } from "../support/axe.ts";
import { closeBrowser, visit } from "../support/browser.ts";
import { htmlOffences } from "../support/html.ts";
import { makeOffice, signIn, type Office, type OfficerName, type SignedIn } from "../support/office.ts";
import { registerApp } from "../support/register-app.ts";
import type { Database } from "../../src/platform/db/index.ts";

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const NOW = new Date("2026-11-22T09:00:00Z");
let app: FastifyInstance;
let db: Database;
let office: Office;
let address: string;
const signedIn = new Map<OfficerName, SignedIn>();

before(async () => {
  ({ app, db } = await registerApp());
  office = await makeOffice(db);
  for (const officer of ["investigator", "controller", "endorser", "supervisor", "executing-officer", "canada-desk"] as const) signedIn.set(officer, await signIn(db, office.people[officer], NOW));
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});
after(async () => {
  await closeBrowser();
  await app.close();
});

/** One request on its way: the page of whoever acts, and the address of the request once it has one. */
class Journey {
  readonly #context: BrowserContext;
  request = "";

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  async at(who: OfficerName, path: string): Promise<Page> {
    const session = signedIn.get(who) ?? assert.fail(`${who} has not signed in`);
    await this.#context.clearCookies();
    await this.#context.addCookies(Object.entries(session.cookies).map(([name, value]) => ({ name, value, domain: "127.0.0.1", path: "/", secure: true, httpOnly: true, sameSite: "Lax" as const })));
    const page = this.#context.pages()[0] ?? (await this.#context.newPage());
    await page.goto(`${address}/en/desk/requests${path}`);
    return page;
  }

  /** A draft of the investigating officer, filled in and resting on the first basis that is offered. */
  async draft(fields: { readonly title: string; readonly state: string; readonly way?: RegExp; readonly stage?: string; readonly kinds: readonly string[]; readonly offences: readonly string[]; readonly said?: Readonly<Record<string, string>> }): Promise<void> {
    const page = await this.at("investigator", "/new");
    await page.getByLabel("Title").fill(fields.title);
    await page.getByLabel("To which State").fill(fields.state);
    if (fields.way !== undefined) await page.getByLabel(fields.way).check();
    await page.getByLabel("Stage of the case").selectOption({ label: fields.stage ?? "Investigation" });
    await page.getByLabel("The case began on").fill("2025-03-03");
    for (const choice of [...fields.kinds, ...fields.offences]) await page.getByLabel(choice, { exact: true }).check();
    await page.getByRole("button", { name: "Open the draft" }).click();
    this.request = `/${new URL(page.url()).pathname.split("/")[4] ?? assert.fail(page.url())}`;
    const basis = await this.at("investigator", `${this.request}/basis`);
    await basis.getByRole("button", { name: "Choose" }).first().click();
    const draft = await this.at("investigator", `${this.request}/draft`);
    for (const [label, text] of Object.entries(fields.said ?? {})) await draft.getByLabel(label).first().fill(text);
    await fillIn(draft);
    await draft.getByRole("button", { name: "Save" }).first().click();
    await draft.getByText("Saved.").waitFor();
  }

  /** Presses the step's button and fills in what it asks for. */
  async step(who: OfficerName, button: string, given: { readonly items?: readonly string[]; readonly said?: Readonly<Record<string, string>> } = {}): Promise<Page> {
    const page = await this.at(who, this.request);
    const main = page.getByRole("main");
    await main.getByRole("link", { name: button, exact: true }).or(main.getByRole("button", { name: button, exact: true })).click();
    if (page.url().includes("/steps/")) {
      for (const [label, text] of Object.entries(given.said ?? {})) await page.getByLabel(label).fill(text);
      for (const [index, state] of (given.items ?? []).entries()) await page.getByLabel("State", { exact: true }).nth(index).selectOption({ label: state });
      await fillIn(page);
      for (const box of await page.locator("main input[type=checkbox]:visible").all()) await box.check();
      await main.getByRole("button").last().click();
    }
    assert.deepEqual(await page.locator(".error-summary").allInnerTexts(), [], `${button} by ${who}`);
    return page;
  }

  async state(who: OfficerName = "supervisor"): Promise<string> {
    return await (await this.at(who, this.request)).locator(".page-head .state").innerText();
  }

  /** From the draft to the authority's examination. */
  async toExamination(): Promise<void> {
    await this.step("investigator", "Send to the controlling officer");
    await this.step("controller", "Forward");
    await this.step("endorser", "Endorse and send to the authority");
    await this.step("supervisor", "Take up the examination");
  }
}

/** Fills in whatever stands empty on the page as an officer would: text, the days, the first choice there is. */
async function fillIn(page: Page): Promise<void> {
  for (const field of await page.locator("main textarea:visible, main input[type=text]:visible").all()) if ((await field.inputValue()) === "") await field.fill("As the papers of the invented case say");
  for (const field of await page.locator("main input[type=date]:visible").all()) if ((await field.inputValue()) === "") await field.fill("2027-06-30");
  for (const field of await page.locator("main select:visible").all()) {
    const values = await field.locator("option").evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    if ((await field.inputValue()) === "") await field.selectOption(values.find((value) => value !== "") ?? "");
  }
}

async function journey(work: (journey: Journey) => Promise<void>): Promise<void> {
  await visit(DESKTOP, async (context) => await work(new Journey(context)));
}

test("bank records and a statement from Canada: drafted, checked, questioned, sent, answered in part and then in full, delivered, closed; the history tells all of it", async () => {
  await journey(async (on) => {
    await on.draft({ title: "Bank records and a witness", state: "Canada", kinds: ["Documents and records", "Statement of a person"], offences: ["bribery"], said: { "Summary of the facts": "Between March and June 2025 money of depositors went through the account named below." } });
    await on.toExamination();
    await on.step("supervisor", "Ask the agency", { said: { Reason: "On which day was the account opened?" } });
    await on.step("investigator", "Answer the authority");
    await on.step("supervisor", "Approve");
    await on.step("supervisor", "Despatch");
    assert.match(await on.state(), /Despatched/);
    await on.step("supervisor", "Record the acknowledgement");
    await on.step("supervisor", "Record that execution began");
    await on.step("supervisor", "Record a part of the result", { items: ["Done", "Open"] });
    assert.match(await on.state(), /Executed in part|Partly executed/);
    await on.step("supervisor", "Record the result", { items: ["Done", "Done"] });
    await on.step("supervisor", "Deliver");
    await on.step("supervisor", "Close");
    assert.match(await on.state(), /Closed/);
    const history = await (await on.at("supervisor", `${on.request}/history`)).getByRole("main").innerText();
    for (const done of ["opened it", "sent it to the controlling officer", "forwarded it", "endorsed it", "asked the agency", "answered the authority", "approved it", "despatched it", "recorded the result", "closed it"]) assert.match(history, new RegExp(done), done);
    assert.match(history, /On which day was the account opened\?/);
  });
});

test("a summons with a hearing date: served in time, and its return recorded", async () => {
  await journey(async (on) => {
    await on.draft({ title: "Summons for a hearing", state: "United Kingdom", way: /^Service of process\. /, stage: "Trial", kinds: ["Service of process"], offences: ["bribery"] });
    await on.toExamination();
    await on.step("supervisor", "Approve");
    await on.step("supervisor", "Despatch");
    await on.step("supervisor", "Record that the date lapsed");
    await on.step("supervisor", "Record a fresh date");
    assert.match(await on.state(), /Fresh date: ready to go out again/);
    await on.step("supervisor", "Despatch");
    await on.step("supervisor", "Record the acknowledgement");
    await on.step("supervisor", "Record the result", { items: ["Done"] });
    assert.match(await on.state(), /Executed/);
  });
});

test("a letter rogatory: concurrence first, then the court, then the letter as it was concurred in", async () => {
  await journey(async (on) => {
    await on.draft({ title: "Letter rogatory for a statement", state: "United States", way: /^Letter rogatory/, kinds: ["Statement of a person"], offences: ["bribery"] });
    await on.toExamination();
    await on.step("supervisor", "Concur");
    assert.match(await on.state(), /Concurred/);
    await on.step("investigator", "Record the application to the court");
    await on.step("supervisor", "Record the court's letter");
    await on.step("supervisor", "Lodge the letter");
    await on.step("supervisor", "Despatch");
    assert.match(await on.state(), /Despatched/);
  });
});

test("trace, restrain, confiscate, return: each a request of its own, linked to the one before it", async () => {
  await journey(async (on) => {
    const chain: string[] = [];
    for (const [title, kind] of [["Trace the proceeds", "Trace proceeds"], ["Restrain the flat", "Restraint"], ["Confiscate the flat", "Confiscation"], ["Return what it brought", "Return or sharing of assets"]] as const) {
      await on.draft({ title, state: "Canada", kinds: [kind], offences: ["money laundering"] });
      const before = chain.at(-1);
      const reference = (await (await on.at("investigator", on.request)).locator(".kicker").innerText()).split(" ")[0] ?? "";
      if (before !== undefined) {
        const page = await on.at("investigator", `${on.request}/links`);
        await page.getByLabel(/number|reference/i).first().fill(before);
        for (const field of await page.locator("main select:visible").all()) await field.selectOption({ label: "Next step after" }).catch(() => undefined);
        await page.getByRole("main").getByRole("button").last().click();
        assert.match(await (await on.at("investigator", on.request)).getByRole("main").innerText(), new RegExp(before.replaceAll("/", "\\/")));
      }
      chain.push(reference);
    }
    assert.equal(new Set(chain).size, 4);
  });
});

/** Registered, complete in form, and its grounds gone through: none arises. */
async function incoming(on: Journey): Promise<void> {
  const page = await on.at("supervisor", "/receive");
  await page.getByLabel("Title").fill("Statement of an invented witness");
  await page.getByLabel("From which State").fill("Canada");
  await page.getByLabel("Statement of a person", { exact: true }).check();
  await page.getByLabel("Documents and records", { exact: true }).check();
  await fillIn(page);
  for (const field of await page.locator("main input[type=date]:visible").all()) await field.fill("2026-11-20");
  await page.getByRole("button", { name: "Register it" }).click();
  on.request = `/${new URL(page.url()).pathname.split("/")[4] ?? ""}`;
  await on.step("supervisor", "Record the acknowledgement");
  await on.step("supervisor", "Begin the check of form");
  await on.step("supervisor", "Complete in form");
  const grounds = await on.at("supervisor", `${on.request}/grounds`);
  for (const answer of await grounds.getByLabel("No", { exact: true }).all()) await answer.check();
  await fillIn(grounds);
  await grounds.getByRole("button", { name: "Record the grounds" }).click();
}

test("an incoming request executed in one item and refused in the other: the executing unit reports, the authority sends the result with the reasons", async () => {
  await journey(async (on) => {
    await incoming(on);
    await on.step("supervisor", "Approve");
    await on.step("supervisor", "Forward");
    await on.step("executing-officer", "Report", { items: ["Done", "Refused"] });
    await on.step("supervisor", "Send the result", { items: ["Done", "Refused"] });
    assert.match(await on.state(), /Sent back/);
    const items = await (await on.at("supervisor", on.request)).getByRole("main").innerText();
    assert.match(items, /Done/);
    assert.match(items, /Refused/);
    await on.step("supervisor", "Close");
    assert.match(await on.state(), /Closed/);
  });
});

test("an incoming request is refused only after its grounds were gone through and the other State was consulted", async () => {
  await journey(async (on) => {
    await incoming(on);
    const main = (await on.at("supervisor", on.request)).getByRole("main");
    assert.equal(await main.getByRole("link", { name: "Refusal", exact: true }).count(), 0);
    await on.step("supervisor", "Consult the other State");
    await on.step("supervisor", "Refusal");
    assert.match(await on.state(), /Refused/);
  });
});

test("axe and the HTML checker have nothing to object to on the pages of a request, on a desk and on a telephone", async () => {
  let request = "";
  await journey(async (on) => {
    await on.draft({ title: "A request to be looked at", state: "Canada", kinds: ["Documents and records"], offences: ["bribery"] });
    request = on.request;
  });
  await visit({ ...DESKTOP, script: true, bypassCSP: true }, async (context) => {
    const on = new Journey(context);
    for (const path of ["", "/new", request, `${request}/draft`, `${request}/basis`, `${request}/people`, `${request}/history`, `${request}/links`, `${request}/steps/withdraw`]) {
      const page = await on.at("investigator", path);
      assert.deepEqual(await htmlOffences(await page.content()), [], path);
      assert.deepEqual(await violationsOf(page), [], path);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1280, `${path} is wider than the desk`);
      await page.setViewportSize({ width: 390, height: 844 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390, `${path} is wider than a telephone`);
      assert.deepEqual(await violationsOf(page), [], path);
      await page.setViewportSize(DESKTOP.viewport);
    }
  });
});

test("where script is on the check speaks while one types, and a laptop closed in the middle of a sentence loses none of it", async () => {
  await visit({ ...DESKTOP, script: true }, async (context) => {
    const on = new Journey(context);
    await on.draft({ title: "A draft left lying", state: "Canada", kinds: ["Documents and records"], offences: ["bribery"] });
    const page = await on.at("investigator", `${on.request}/draft`);
    const facts = page.getByLabel("Summary of the facts");
    await facts.fill("");
    await facts.pressSequentially("Between March and June");
    await page.locator(".typing-note", { hasText: "not saved yet" }).waitFor();
    const gaps = await page.locator("[data-live=state]").innerText();
    await facts.pressSequentially(" 2025 money of depositors");
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await page.close();
    const again = await on.at("investigator", `${on.request}/draft`);
    assert.equal(await again.getByLabel("Summary of the facts").inputValue(), "Between March and June 2025 money of depositors");
    assert.equal(await again.locator("[data-live=state]").innerText(), gaps, "the check that was shown while typing is the one of the page");
    await again.getByRole("button", { name: "Throw away what is not saved" }).click();
    assert.doesNotMatch(await again.getByLabel("Summary of the facts").inputValue(), /depositors/);
  });
});
