import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changeComfort, comfortClasses, pathBack, readComfort, USUAL_COMFORT, writeComfort } from "./comfort.ts";

test("what a reader chose is read back as chosen", () => {
  const chosen = changeComfort(USUAL_COMFORT, { text: "larger" });
  assert.ok(chosen);
  const both = changeComfort(chosen, { contrast: "high" });
  assert.ok(both);
  assert.deepEqual(readComfort(writeComfort(both)), { text: "larger", contrast: "high" });
  assert.equal(comfortClasses(both), "text-larger contrast-high");
});

test("a cookie that says nothing plain leaves the page as usual", () => {
  for (const cookie of [undefined, "", "huge-high2", "normal", "toString-constructor", '"><script>']) {
    assert.deepEqual(readComfort(cookie), USUAL_COMFORT);
  }
  assert.deepEqual(readComfort("huge-high"), { text: "normal", contrast: "high" });
});

test("a size or contrast that there is not is refused", () => {
  assert.equal(changeComfort(USUAL_COMFORT, { text: "huge" }), undefined);
  assert.equal(changeComfort(USUAL_COMFORT, { contrast: ["high"] }), undefined);
});

test("the way back never leads to another site", () => {
  const bad = ["//evil.example", "/\\evil.example", "https://evil.example", "", "javascript:alert(1)", "/en\r\nSet-Cookie: a=b", "/é", undefined, ["/en"]];
  for (const text of bad) assert.equal(pathBack(text), "/", String(text));
  assert.equal(pathBack("/en/instruments?on=2013-12-31&subject=mla"), "/en/instruments?on=2013-12-31&subject=mla");
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map((text) => `/${text}`)), (text) => {
      assert.equal(new URL(pathBack(text), "https://site.invalid/en").origin, "https://site.invalid");
    }),
  );
});
