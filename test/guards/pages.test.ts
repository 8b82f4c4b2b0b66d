// What keeps the pages safe and theirs in every language: addresses through one component, no inline style or script,
// words in the catalogues.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isTest, projectFiles, withoutComments, type SourceFile } from "../support/source-tree.ts";

const views = projectFiles(["src"], /\.tsx$/).filter(({ path }) => !isTest(path));

type Rule = readonly [pattern: RegExp, why: string, allowed: readonly string[]];

const RULES: readonly Rule[] = [
  [/<a[\s>]|\bh\(\s*["']a["']/, "a link is written by the Link component alone", ["src/platform/web/link.tsx"]],
  [/\bdangerouslySetInnerHTML\b|\binnerHTML\b/, "text is escaped, never set as HTML", []],
  [/\sstyle=|<style[\s>]/, "style stands in the stylesheet: the pages allow no other", []],
  [/<script[\s>]/, "the pages allow no script", []],
  [/\son[A-Z][A-Za-z]*=/, "the pages allow no script in attributes", []],
  [/<(?:iframe|object|embed|base)[\s>]/, "nothing foreign is put into a page", []],
  [/\b(?:src|action|formAction)=\{(?!`\/|addressHere\(|addressOf\()/, "an address in a page is ours, made by addressOf or addressHere", []],
];

function broken(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    RULES.filter(([pattern, , allowed]) => !allowed.includes(path) && pattern.test(withoutComments(text))).map(([, why]) => `${path}: ${why}`),
  );
}

test("pages write links, style and text in the one safe way", () => {
  assert.ok(views.length > 20);
  assert.deepEqual(broken(views), []);
});

test("each unsafe way would be seen", () => {
  const ways = ['<a href="x">', "dangerouslySetInnerHTML={{}}", '<p style="x">', "<script src>", "<b onClick={f}>", "<iframe src='x'>", "<form action={to}>", '<img src={address}>'];
  for (const text of ways) assert.ok(broken([{ path: "src/slices/x/show.view.tsx", text }]).length > 0, text);
});

test("no sentence stands in a view of the platform: words come from the catalogue or from the slice", () => {
  // Text between tags that holds a word of four letters, or an attribute that is read out.
  const spoken = />\s*[A-Z]?[a-z]{3,}[^<>{}]*<\/|\b(?:aria-label|title|alt|placeholder)="[^"]+"/;
  const platform = views.filter(({ path }) => path.startsWith("src/platform/web/"));
  assert.deepEqual(platform.filter(({ text }) => spoken.test(withoutComments(text))).map(({ path }) => path), []);
});
