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
  [/<script[\s>]/, "one component writes a script, by the address of a file of ours", ["src/platform/web/shell/page-script.tsx"]],
  [/\son[A-Z][A-Za-z]*=/, "the pages allow no script in attributes", []],
  [/<(?:iframe|object|embed|base)[\s>]/, "nothing foreign is put into a page", []],
  [/\b(?:src|action|formAction)=\{(?!`\/|addressHere\(|addressOf\()/, "an address in a page is ours, made by addressOf or addressHere", ["src/platform/web/shell/page-script.tsx"]],
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

test("a page's script is a file that we serve, and nothing stands in the page itself", () => {
  const writer = views.find(({ path }) => path === "src/platform/web/shell/page-script.tsx");
  const written = [...withoutComments(writer?.text ?? "").matchAll(/<script[\s\S]*?<\/script>|<script[^>]*\/>/g)].map(([found]) => found);
  assert.deepEqual(written, ['<script type="module" src={assets.scripts[name]}></script>']);
  const scripts = projectFiles(["public/scripts"], /\.js$/);
  assert.ok(scripts.length > 0);
  // What a strict policy would stop anyhow, and what would make HTML or addresses out of text.
  const unsafe = /\beval\b|\bFunction\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\.location\b|\bimport\b|https?:\/\//;
  assert.deepEqual(scripts.filter(({ text }) => unsafe.test(text)).map(({ path }) => path), []);
});

test("no sentence stands in a view of the platform: words come from the catalogue or from the slice", () => {
  // Text between tags that holds a word of four letters, or an attribute that is read out.
  const spoken = />\s*[A-Z]?[a-z]{3,}[^<>{}]*<\/|\b(?:aria-label|title|alt|placeholder)="[^"]+"/;
  const platform = views.filter(({ path }) => path.startsWith("src/platform/web/"));
  assert.deepEqual(platform.filter(({ text }) => spoken.test(withoutComments(text))).map(({ path }) => path), []);
});
