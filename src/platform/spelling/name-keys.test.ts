import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { askedNameKeys, nameKeysOf } from "./name-keys.ts";

const finds = (asked: string, kept: string) => askedNameKeys(asked).every((keys) => keys.some((key) => nameKeysOf([kept]).includes(key)));

test("a name is found in other spellings, other scripts and its short form", () => {
  for (const [asked, kept] of [
    ["Mohammed", "Muhammad"], ["Mohd Hussain", "Muhammad Husain"], ["Muhammad", "محمد"], ["محمد حسين", "Mohammad Hussein"], ["Мухаммад Юсупов", "Muhammad Yusupov"], ["राजेश कुमार", "Rajesh Kumar"], ["Rajesh Kr", "राजेश कुमार"],
    ["Chaykovskiy", "Чайковский"], ["Tchaikovsky", "Чайковский"], ["Wikram", "Vikram"], ["Philip", "Filip"], ["Sharma", "शर्मा"], ["Usman", "Osman"], ["Ahmed", "أحمد"], ["Umar Ali", "عمر علي"], ["Aziz", "Asis"], ["Müller", "Muller"], ["OBrien", "O’Brien"], ["মোহাম্মদ", "Mohammad"], ["Khan", "Хан"],
  ] as const) assert.ok(finds(asked, kept), `${asked} finds ${kept}`);
});

test("one that is another name is not found", () => {
  for (const [asked, kept] of [["Ramesh", "Rajesh"], ["Kumar", "Kapoor"], ["Singh", "Sharma"], ["Ali Khan", "Imran Khan"], ["Mohan", "Moran"]] as const) assert.ok(!finds(asked, kept), `${asked} does not find ${kept}`);
});

test("every word that is asked for must be there, in any order", () => {
  assert.ok(finds("Kumar Rajesh", "Rajesh Kumar Singh"));
  assert.ok(!finds("Rajesh Kapoor", "Rajesh Kumar"));
});

test("whatever is typed gives keys of letters and figures, and a name always finds itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      for (const key of askedNameKeys(text).flat()) assert.match(key, /^~?[a-zA-Z0-9]+$/);
      assert.ok(finds(text, text));
    }),
  );
  for (const odd of ["constructor", "__proto__", "toString", "valueOf"]) assert.ok(finds(odd, odd), odd);
  assert.deepEqual(askedNameKeys("—"), []);
  assert.ok(askedNameKeys("a ".repeat(10_000)).length <= 12);
});
