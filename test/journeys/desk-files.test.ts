// Desk files in a real browser, without script: an officer opens a file and writes in it with the keyboard alone, a supervisor lets a
// court in, a second officer agrees, the court reads; and axe, the HTML checker and a telephone on every page.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { violationsOf } from "../support/axe.ts";
import { closeBrowser, visit } from "../support/browser.ts";
import { filesDesk, type FilesDesk } from "../support/desk-files.ts";
import { htmlOffences } from "../support/html.ts";
import type { OfficerName } from "../support/office.ts";

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 } };
let desk: FilesDesk;
let address: string;
/** A file with a paper, for the pages that show one. */
let shown: { readonly file: string; readonly paper: string };

before(async () => {
  desk = await filesDesk();
  shown = { file: await desk.openFile("canada-desk", { subject: "Evidence shown" }), paper: randomUUID() };
  await desk.post("canada-desk", `/files/${shown.file}/papers/new`, { kind: "paper", title: "A letter", text: "Its text.", marking: "restricted", once: shown.paper });
  await desk.post("supervisor", `/files/${shown.file}/grants/new`, { to: `person:${desk.office.people["court-officer"]}`, from: "2026-11-22", until: "2026-12-22", reason: "to be agreed to" });
  await desk.post("supervisor", `/files/${shown.file}/recusals/new`, { person: desk.office.people.nobody, reason: "related" });
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
});
after(async () => {
  await closeBrowser();
  await desk.app.close();
});

/** A page of the desk as that officer, who has signed in. */
async function at(context: BrowserContext, who: OfficerName, path: string): Promise<Page> {
  const cookies = Object.entries(desk.officer(who).cookies).map(([name, value]) => ({ name, value, domain: "127.0.0.1", path: "/", secure: true, httpOnly: true, sameSite: "Lax" as const }));
  await context.clearCookies();
  await context.addCookies(cookies);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${address}/en/desk${path}`);
  return page;
}

/** Tabs on until the control of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const said = `${(await focused.getAttribute("aria-label")) ?? ""} ${await focused.evaluate((element) => ("labels" in element ? [...(element as HTMLInputElement).labels ?? []].map(({ textContent }) => textContent).join(" ") : ""))} ${await focused.innerText().catch(() => "")}`;
    if (typeof name === "string" ? said.includes(name) : name.test(said)) return;
  }
  throw new Error(`no way by the keyboard to ${String(name)}`);
}

test("a file is opened, a minute written, and the court let in by two officers; the court reads the file and the desk sees that it did", async () => {
  await visit(DESKTOP, async (context) => {
    const page = await at(context, "canada-desk", "/files");
    await tabTo(page, "Open a file");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Open a file" }).waitFor();
    await tabTo(page, "Subject");
    await page.keyboard.type("Evidence by video link");
    await tabTo(page, /^\s*Open the file\s*$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Evidence by video link" }).waitFor();
    await tabTo(page, "Text");
    await page.keyboard.type("The court in Ottawa asks for a day in January.");
    await tabTo(page, "Add the minute");
    await page.keyboard.press("Enter");
    await page.getByText("R 1").waitFor();
    const file = new URL(page.url()).pathname.split("/").at(-1) ?? "";

    await at(context, "supervisor", `/files/${file}`);
    await page.getByRole("link", { name: "Let somebody in" }).click();
    await page.getByLabel("Who").selectOption({ label: "The court" });
    await page.getByLabel("Reason").fill("The court hears the witness");
    await page.getByRole("button", { name: "Let in" }).click();
    await page.getByText("waits for a second officer").waitFor();

    await at(context, "head", "");
    await page.getByRole("link", { name: "Decide", exact: true }).click();
    await page.getByRole("link", { name: "CANADA/2026/2" }).click();
    await page.getByRole("button", { name: "Agree" }).click();
    await page.getByText("open", { exact: false }).first().waitFor();

    await at(context, "court-officer", "/files?view=elsewhere");
    await page.getByRole("link", { name: "CANADA/2026/2" }).click();
    assert.match(await page.getByRole("main").innerText(), /The court in Ottawa asks for a day in January\./);
    assert.match(await page.getByRole("main").innerText(), /The supervisor let you in until .*: The court hears the witness/);

    await at(context, "canada-desk", `/files/${file}/history`);
    assert.match(await page.getByRole("main").innerText(), /The court-officer\s+looked into the file/);
  });
});

test("glass is broken in an emergency, and its holder reads and signs the notice", async () => {
  await desk.letIntoCompartment("PROTECTION", "supervisor");
  await desk.openFile("supervisor", { subject: "A protected witness", compartment: "PROTECTION", unit: desk.office.units["division"] ?? "", post: desk.office.posts.supervisor });
  await visit(DESKTOP, async (context) => {
    const page = await at(context, "head", "/break-glass");
    await page.getByLabel("Exact reference").fill("division/2026/1");
    await page.getByLabel("Purpose").fill("The place of safety is known to the wrong people");
    await page.getByRole("button", { name: "Break the glass" }).click();
    await page.getByRole("heading", { level: 1, name: "A protected witness" }).waitFor();
    await at(context, "supervisor", "");
    await page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: /Notices\s+1/ }).click();
    await page.getByRole("button", { name: "I have read this" }).click();
    await page.getByText("You have read all of them.").waitFor();
  });
});

const PAGES: readonly (readonly [who: OfficerName, path: string])[] = [
  ["supervisor", ""], ["supervisor", "/files"], ["supervisor", "/files?q=evidence"], ["supervisor", "/files/new"], ["head", "/files/decisions"], ["supervisor", "/files/notices"], ["auditor", "/openings"], ["head", "/break-glass"],
  ["supervisor", "/files/{file}"], ["supervisor", "/files/{file}/people"], ["supervisor", "/files/{file}/history"], ["supervisor", "/files/{file}/papers/new"], ["supervisor", "/files/{file}/papers/{paper}"], ["supervisor", "/files/{file}/papers/{paper}/marking"],
  ["supervisor", "/files/{file}/grants/new"], ["supervisor", "/files/{file}/recusals/new"], ["supervisor", "/files/{file}/marking"], ["supervisor", "/files/{file}/transfer"], ["supervisor", "/files/{file}/subject"], ["supervisor", "/files/{file}/closing"],
];

for (const [who, path] of PAGES) {
  test(`axe and the HTML checker have nothing to object to, and nothing is wider than a phone: /desk${path}`, async () => {
    const asked = path.replace("{file}", shown.file).replace("{paper}", shown.paper);
    await visit({ ...PHONE, script: true, bypassCSP: true }, async (context) => {
      const page = await at(context, who, asked);
      assert.deepEqual(await htmlOffences(await page.content()), []);
      assert.deepEqual(await violationsOf(page), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390, "wider than the phone");
      await page.setViewportSize(DESKTOP.viewport);
      assert.deepEqual(await violationsOf(page), []);
    });
  });
}
