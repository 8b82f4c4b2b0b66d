import assert from "node:assert/strict";
import { test } from "node:test";
import { createLog, type LogLevel } from "./index.ts";

function recording(level: LogLevel) {
  const lines: string[] = [];
  const now = () => new Date("2026-11-22T10:00:00Z");
  return { lines, log: createLog({ level, now, write: (line) => lines.push(line) }) };
}

test("each line is one JSON object with its time, level, message and fields", () => {
  const { lines, log } = recording("info");
  log.child({ request: "r1" }).info({ status: 200 }, "answered");
  const line = { at: "2026-11-22T10:00:00.000Z", level: "info", request: "r1", status: 200, message: "answered" };
  assert.deepEqual(lines, [`${JSON.stringify(line)}\n`]);
});

test("what is below the level is not written, and a silent log writes nothing", () => {
  const warned = recording("warn");
  warned.log.info("quiet");
  warned.log.warn("heard");
  assert.equal(warned.lines.length, 1);
  const silent = recording("silent");
  silent.log.fatal("unheard");
  assert.equal(silent.lines.length, 0);
});

test("an error keeps its message, its code, its stack and its cause, and a line break in it does not break the line", () => {
  const { lines, log } = recording("error");
  const error = Object.assign(new Error("two\nlines", { cause: new Error("root") }), { code: "57P03" });
  log.error({ error }, "failed");
  assert.equal(lines.join("").split("\n").length, 2);
  assert.match(lines[0] ?? "", /"message":"two\\nlines","code":"57P03","stack":.*"cause":\{"name":"Error","message":"root"/);
});
