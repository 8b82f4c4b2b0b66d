import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../domain/kernel/index.ts";
import { placeForTest } from "../../../test/support/place.ts";
import { addressHere, addressInLanguage, addressOf } from "./place.ts";

const asked = { on: calendarDateOf("2013-12-31"), onIsAsked: true, knownOn: null };
const query = [["subject", "mla"], ["subject", "extradition"], ["on", "2013-12-31"]] as const;
const place = placeForTest({ path: "/instruments", query, dates: asked });

test("an address of the site has its language first and the asked date last", () => {
  assert.equal(addressOf(place, "/states/CA"), "/en/states/CA?on=2013-12-31");
  assert.equal(addressOf(place, "/states/CA", { on: null }), "/en/states/CA");
  assert.equal(addressOf(placeForTest(), "/"), "/en");
});

test("this page with one thing changed keeps all the rest", () => {
  assert.equal(addressHere(place, { page: 2 }), "/en/instruments?subject=mla&subject=extradition&on=2013-12-31&page=2");
  assert.equal(addressHere(place, { subject: null }), "/en/instruments?on=2013-12-31");
});

test("a name that every object has is a name like any other", () => {
  for (const name of ["__proto__", "constructor", "toString"]) {
    assert.equal(addressHere({ ...place, path: "/treaties", query: [[name, "a"], [name, "b"]] }), `/en/treaties?${name}=a&${name}=b`);
  }
});

test("another language shows the same page for the same date", () => {
  const hindi = { code: "hi", locale: "hi-IN", name: "हिन्दी", direction: "ltr" } as const;
  assert.equal(addressInLanguage(place, hindi), "/hi/instruments?subject=mla&subject=extradition&on=2013-12-31");
});

test("a path that would leave the site is a fault", () => {
  assert.throws(() => addressOf(place, "//evil.example"));
  assert.throws(() => addressOf(place, "instruments"));
});
