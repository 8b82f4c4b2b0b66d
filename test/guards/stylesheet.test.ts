// The stylesheet keeps its own rules: contrast that can be read, no left and right, no name without a use.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, tokensOf } from "../support/colours.ts";
import { projectFiles } from "../support/source-tree.ts";

const styles = projectFiles(["public/styles"], /\.css$/);
const all = styles.map(({ text }) => text.replaceAll(/\/\*[\s\S]*?\*\//g, "")).join("\n");
const tokenFile = styles.find(({ path }) => path.endsWith("/tokens.css"))?.text ?? "";
const printFile = styles.find(({ path }) => path.endsWith("/print.css"))?.text ?? "";

/** Text needs 4.5 : 1 (WCAG 2.2, 1.4.3); borders and shapes that tell something 3 : 1 (1.4.11). */
const TEXT = ["ink", "quiet", "link", "link-over", "blue", "good", "near", "wait", "bad", "doubt", "none"];
const SHAPES = ["edge", "good", "near", "wait", "bad", "doubt", "none", "blue", "ink"];
const CHIPS = ["good", "near", "wait", "bad", "doubt", "none"];

const usual = tokensOf(tokenFile, ":root");
const THEMES = {
  usual,
  "high contrast": { ...usual, ...tokensOf(tokenFile, ".contrast-high") },
  print: { ...usual, ...tokensOf(printFile, ":root,") },
};

for (const [theme, tokens] of Object.entries(THEMES)) {
  const ratio = (front: string, ground: string) => contrast(tokens[front], tokens[ground]);

  test(`${theme}: every text can be read on its ground`, () => {
    for (const front of TEXT) {
      for (const ground of ["paper", "wash"]) assert.ok(ratio(front, ground) >= 4.5, `${front} on ${ground}: ${ratio(front, ground).toFixed(2)}`);
    }
    for (const tone of CHIPS) assert.ok(ratio(tone, `${tone}-paper`) >= 4.5, `${tone}: ${ratio(tone, `${tone}-paper`).toFixed(2)}`);
    assert.ok(ratio("blue-deep", "near-paper") >= 4.5);
  });

  test(`${theme}: every border and shape that tells something can be seen`, () => {
    for (const front of SHAPES) assert.ok(ratio(front, "paper") >= 3, `${front}: ${ratio(front, "paper").toFixed(2)}`);
  });

  test(`${theme}: the focus ring stands out from the page, and a button's words from the button`, () => {
    assert.ok(Math.max(ratio("focus", "paper"), ratio("ink", "paper")) >= 3);
    for (const ground of ["blue", "blue-deep"]) assert.ok(theme === "print" || ratio("on-blue", ground) >= 4.5);
  });
}

test("high contrast is high: seven to one for all text", () => {
  const high = THEMES["high contrast"];
  for (const front of TEXT) assert.ok(contrast(high[front], high["paper"]) >= 7, front);
});

test("nothing is placed left or right, so that a page can be read from either side", () => {
  const physical = /(?:^|[\s{;])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|(?:left|right|top|bottom)|(?:min-|max-)?(?:width|height)|text-align)\s*:(?!\s*(?:start|end|center|inherit))/g;
  const rules = all.replaceAll(/@(?:media|container)[^{]*\{/g, "{").replaceAll(/@page\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, "");
  assert.deepEqual([...rules.matchAll(physical)].map(([found]) => found.trim()), []);
  assert.doesNotMatch(rules, /float\s*:\s*(?:left|right)/);
});

test("no rule is forced over another, and nothing is fetched from elsewhere", () => {
  assert.doesNotMatch(all, /!important/);
  assert.doesNotMatch(all, /@import|url\(["']?(?:https?:|\/\/|data:)/);
});

test("every token that is used is given, and every one given is used", () => {
  const given = new Set([...all.matchAll(/(--[a-z-]+)\s*:/g)].map(([, name]) => name));
  const used = new Set([...all.matchAll(/var\((--[a-z-]+)/g)].map(([, name]) => name));
  assert.deepEqual([...used].filter((name) => !given.has(name)), []);
  assert.deepEqual([...given].filter((name) => !used.has(name)), []);
});

test("every class of the stylesheet is on some page", () => {
  const views = projectFiles(["src"], /\.tsx?$/).map(({ text }) => text).join("\n");
  const composed = /^(?:tone|text|contrast|mark|notice|sort|width|is|plot|comfort)-/;
  const classes = new Set([...all.replaceAll(/"[^"]*"|\{[^{}]*\}/g, "").matchAll(/\.([a-z][a-z-]*)/g)].map(([, name]) => name ?? ""));
  assert.ok(classes.size > 80);
  assert.deepEqual([...classes].filter((name) => !composed.test(name) && !new RegExp(`\\b${name}\\b`).test(views)), []);
});
