// The contract of the interface is OpenAPI 3.1 as the standard has it, and the answers are what it says.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { registerApp } from "../../../../test/support/register-app.ts";

const { app } = await registerApp();
after(() => app.close());

type Contract = { readonly openapi: string; readonly paths: Readonly<Record<string, { readonly get: { readonly summary: string; readonly parameters?: readonly { readonly name: string; readonly in: string }[]; readonly responses: Readonly<Record<string, object>> } }>> };

const contract = (await app.inject("/api/openapi.json")).json<Contract>();

test("the contract is valid OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(contract));
  assert.deepEqual(errors ?? [], []);
  assert.equal(valid, true);
  assert.match(contract.openapi, /^3\.1\./);
});

test("every address of the contract says what it answers, what it may be asked with, and how it refuses", () => {
  assert.ok(Object.keys(contract.paths).length >= 7);
  for (const [path, { get }] of Object.entries(contract.paths)) {
    assert.ok(get.summary.length > 10, path);
    assert.ok(["200", "400", "404", "429"].every((status) => status in get.responses), path);
    const named = (get.parameters ?? []).filter((one) => one.in === "path").map(({ name }) => `{${name}}`);
    assert.deepEqual(path.match(/\{\w+\}/g) ?? [], named, path);
    assert.ok((get.parameters ?? []).some(({ name }) => name === "on"), path);
  }
});

test("the directory at /api leads to every address, the contract and its page, for programs of any site", async () => {
  const response = await app.inject("/api");
  const { contract: address, page, addresses } = response.json<{ contract: string; page: string; addresses: { address: string }[] }>();
  assert.deepEqual(addresses.map((one) => one.address), Object.keys(contract.paths));
  assert.equal((await app.inject(address)).statusCode, 200);
  assert.equal((await app.inject(page)).statusCode, 200);
  assert.equal(response.headers["access-control-allow-origin"], "*");
});
