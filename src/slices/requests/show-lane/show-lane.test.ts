import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LANE_NAMES, laneOf } from "../../../domain/casework/index.ts";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import { actionName, wordsOf } from "../words/index.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
});
after(async () => await desk.app.close());

const words = wordsOf({ code: "en" });

for (const name of LANE_NAMES) {
  test(`the way of requests, ${name}: every step of the table stands on the page with who takes it and what it rests on`, async () => {
    const page = textOf((await desk.get("investigator", `/lanes/${name}`)).body);
    for (const { action, by, source } of laneOf(name).transitions) {
      assert.ok(page.includes(actionName(words, action).button), action);
      assert.ok(page.includes(words.actors[by]), by);
      assert.ok(page.includes(source.cites), source.cites);
    }
  });
}

test("there is no other lane", async () => {
  assert.equal((await desk.get("investigator", "/lanes/constructor")).statusCode, 404);
});
