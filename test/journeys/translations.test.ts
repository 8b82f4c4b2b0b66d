// A text and its translation in a real browser, without script: added, found by a word of its text, ordered, received, certified, and read side by
// side; axe, the HTML checker and a telephone on the pages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { runDueJobs } from "../../src/platform/jobs/index.ts";
import { documentJobs } from "../../src/slices/documents/index.ts";
import { violationsOf } from "../support/axe.ts";
import { closeBrowser, visit } from "../support/browser.ts";
import { filesDesk, NOW, type FilesDesk } from "../support/desk-files.ts";
import { htmlOffences } from "../support/html.ts";
import { pdfOf } from "../support/made-documents.ts";
import { Casework } from "../support/requests.ts";
import { silentLog } from "../support/web-server.ts";

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 } };
let desk: FilesDesk;
let address: string;
let request: string;
/** Of the translation, once it is made. */
let translation = "";

before(async () => {
  desk = await filesDesk();
  request = await (await Casework.of(desk.db, desk.office)).draft({ title: "Records of an invented company" });
  address = await desk.app.listen({ host: "127.0.0.1", port: 0 });
});
after(async () => {
  await closeBrowser();
  await desk.app.close();
});

const readTexts = async () => await runDueJobs({ db: desk.db, clock: { now: () => NOW }, log: silentLog, handlers: documentJobs(desk.data) });

async function at(context: BrowserContext, path: string): Promise<Page> {
  const cookies = Object.entries(desk.officer("investigator").cookies);
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, domain: "127.0.0.1", path: "/", secure: true, httpOnly: true, sameSite: "Lax" as const })));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${address}/en/desk${path}`);
  return page;
}

async function isSound(page: Page): Promise<void> {
  assert.deepEqual(await violationsOf(page), [], page.url());
  assert.deepEqual(await htmlOffences(await page.content()), [], page.url());
  assert.ok(await page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), `${page.url()} is wider than the screen`);
}

test("a paper is added, found by a word of its text, its translation ordered, received and certified, and both are read side by side", async () => {
  await visit(DESKTOP, async (context) => {
    const page = await at(context, `/requests/${request}`);
    await page.getByRole("link", { name: "Papers", exact: true }).click();
    await page.getByRole("link", { name: "Add documents" }).click();
    await page.getByLabel("Files").setInputFiles({ name: "order.pdf", mimeType: "application/pdf", buffer: pdfOf(["The court of Examplenagar", "orders the harbour ledgers of Mohammad Averin"]) });
    await page.getByLabel("Language").selectOption("en");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByText("text: waiting to be read").waitFor();
    await readTexts();
    await page.reload();
    await page.getByRole("link", { name: "text found: 2 pages" }).waitFor();

    await page.getByRole("link", { name: "Search" }).first().click();
    await page.getByRole("searchbox").fill("मोहम्मद Averin");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "order.pdf" }).click();
    await page.getByText("orders the harbour ledgers").waitFor();

    await page.goto(`${address}/en/desk/requests/${request}`);
    await page.getByRole("link", { name: "Translations", exact: true }).last().click();
    await page.getByText("Order a translation").click();
    await page.getByLabel("What is translated").selectOption({ label: "order.pdf (text found: 2 pages)" });
    await page.getByLabel("Into").selectOption("ar");
    await page.getByLabel("Translator", { exact: true }).fill("Invented Translations");
    await page.getByLabel("To be back by").fill("2026-12-10");
    await page.getByRole("button", { name: "Order it" }).click();
    await page.getByText("2 pages, 11 words").waitFor();

    await page.getByText("Record that it came").click();
    await page.getByLabel("The translated text").setInputFiles({ name: "translated.txt", mimeType: "text/plain", buffer: Buffer.from("أمر محكمة إكزامبلناغار") });
    await page.getByRole("button", { name: "Record it" }).click();
    await page.getByText("received, not certified").waitFor();
    await readTexts();
    await page.getByText("Record the certificate").first().click();
    await page.getByLabel("In what words").fill("A true and complete translation from English.");
    await page.getByRole("button", { name: "Record the certificate" }).click();
    await page.getByText("Certified by Invented Translations").waitFor();
    const [original, translated] = [page.locator('[lang="en"][dir="ltr"].as-read').first(), page.locator('[lang="ar"][dir="rtl"].as-read')];
    await translated.waitFor();
    const [left, right] = [await original.boundingBox(), await translated.boundingBox()];
    assert.ok(left !== null && right !== null && right.x >= left.x + left.width, "side by side");
    translation = page.url().replace(/^.*\/en\/desk/, "");
    await page.goto(`${address}/en/desk/requests/${request}/papers`);
    await page.getByText("2 papers, by their days").waitFor();
    await visit(PHONE, async (phone) => {
      const small = await at(phone, translation);
      const [above, below] = [await small.locator('[lang="en"].as-read').first().boundingBox(), await small.locator('[lang="ar"].as-read').boundingBox()];
      assert.ok(above !== null && below !== null && below.y > above.y, "below each other");
    });
  });
});

for (const [name, size] of [["a desk", DESKTOP], ["a telephone", PHONE]] as const) {
  test(`on ${name}: axe and the HTML checker find nothing on the pages of papers, texts and translations, and nothing is wider than the page`, async () => {
    const { id } = await desk.db.selectFrom("documents").select("id").where("name", "=", "order.pdf").executeTakeFirstOrThrow();
    await visit({ ...size, script: true, bypassCSP: true }, async (context) => {
      for (const path of [translation, `/requests/${request}/translations?of=${id}`, `/requests/${request}/papers`, `/requests/${request}/documents`, `/requests/${request}/documents/${id}/text`, "/translations", "/search?q=Averin"]) await isSound(await at(context, path));
    });
  });
}
