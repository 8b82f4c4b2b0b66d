// Accessibility of a page as the browser has it: axe with the WCAG 2.2 A and AA rules and its best practices.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export type Violation = { readonly rule: string; readonly help: string; readonly places: readonly string[] };

/** What axe objects to. The page's context needs `script: true` and `bypassCSP: true`: axe itself is a script. */
export async function violationsOf(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(SOURCE);
  return page.evaluate(async (tags) => {
    type Result = { violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] };
    const { axe } = globalThis as unknown as { axe: { run: (root: Document, options: object) => Promise<Result> } };
    const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => ({ rule: id, help, places: nodes.slice(0, 5).map(({ target }) => target.join(" ")) }));
  }, RULES);
}
