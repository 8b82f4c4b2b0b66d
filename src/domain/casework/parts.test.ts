import assert from "node:assert/strict";
import { test } from "node:test";
import type { Permission, UnitId } from "../access/index.ts";
import { laneOf, LANE_NAMES } from "./lanes/all-lanes.ts";
import { actorsIn, permissionFor, waitsFor, type Part } from "./parts.ts";

const [OURS, THEIRS] = ["ours" as UnitId, "theirs" as UnitId];
const acts = (part: Part, unit: UnitId, ...permissions: Permission[]) => [...actorsIn([{ part, unit }], { units: new Set([OURS]), permissions: new Set(permissions) })];

test("who acts in a request is decided by desk and permission together: neither alone does", () => {
  assert.deepEqual(acts("agency", OURS, "request.read", "request.draft"), ["investigating-officer"]);
  assert.deepEqual(acts("agency", THEIRS, "request.read", "request.draft"), []);
  assert.deepEqual(acts("authority", OURS, "request.draft"), []);
  assert.deepEqual(acts("authority", OURS, "request.examine"), ["desk"]);
  assert.deepEqual(acts("authority", OURS, "request.examine", "request.approve"), ["desk", "approver"]);
  assert.deepEqual(acts("court", OURS, "request.examine", "request.approve", "request.execute"), [], "nobody but a court's registry acts as the court");
  assert.deepEqual(acts("court", OURS, "request.read", "request.court"), ["court"]);
  assert.deepEqual(acts("authority", OURS, "request.court"), [], "and nowhere but at the court");
});

test("while the controlling officer checks it is that officer's turn, abroad it is nobody's here, and over it is nobody's at all", () => {
  for (const name of LANE_NAMES) {
    const lane = laneOf(name);
    for (const [state, desk] of Object.entries(lane.desks)) {
      const turn = waitsFor(lane, state);
      if (state === "controlling-review") assert.equal(turn, "controlling");
      else if (desk === "abroad" || desk === "none") assert.equal(turn, null, state);
      else assert.equal(turn, desk, state);
    }
  }
});

test("a step is signed with the permission of who takes it; the desk's for what others did", () => {
  assert.equal(permissionFor("controlling-officer", new Set(["controlling-officer"])), "request.control");
  assert.equal(permissionFor("other-state", new Set(["desk"])), "request.examine");
  assert.equal(permissionFor("executing-authority", new Set(["desk"])), "request.examine");
  assert.equal(permissionFor("court", new Set(["court"])), "request.court");
  assert.equal(permissionFor("court", new Set(["desk"])), "request.examine");
  assert.equal(permissionFor("court", new Set(["investigating-officer"])), "request.draft", "the agency that applied to the court writes down what it got");
  assert.equal(permissionFor("executing-authority", new Set(["executing-authority"])), "request.execute");
});
