import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findExternalAddress, findSafeAddress } from "./safe-address.ts";

const OURS = "https://register.example";

test("paths of the site, web addresses and mailboxes may be linked", () => {
  assert.deepEqual(findSafeAddress("/en/instruments?on=2013-12-31#why"), { kind: "site", href: "/en/instruments?on=2013-12-31#why" });
  assert.deepEqual(findSafeAddress("#why"), { kind: "site", href: "#why" });
  assert.deepEqual(findSafeAddress("?page=2"), { kind: "site", href: "?page=2" });
  assert.deepEqual(findSafeAddress("HTTPS://Treaties.UN.org/Pages/showDetails.aspx?objid=1"), {
    kind: "external",
    href: "https://treaties.un.org/Pages/showDetails.aspx?objid=1",
    host: "treaties.un.org",
  });
  assert.equal(findSafeAddress("mailto:desk@authority.example")?.kind, "mail");
});

test("a scheme that can run or carry something is refused, however it is spelled", () => {
  const schemes = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "blob:x", "file:///etc/passwd"];
  const others = ["ftp://host/x", "view-source:https://a.example", "intent://x", "x-unknown:1", "about:blank", "tel:1", "ws://a.example"];
  for (const text of [...schemes, ...others]) assert.equal(findSafeAddress(text), undefined, text);
});

test("characters that a browser skips or a reader cannot see are refused", () => {
  const tricks = ["java\nscript:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)", " javascript:alert(1)", "java\u0000script:alert(1)", "javascript\u200b:alert(1)"];
  const hosts = ["/\t/evil.example", "/\\evil.example", "\\\\evil.example", "https://good.example\u202e/gpj.evil", "https:\\\\evil.example", "/en\r\nX: y"];
  for (const text of [...tricks, ...hosts]) assert.equal(findSafeAddress(text), undefined, JSON.stringify(text));
});

test("an address that hides its host, or brings a name and password, is refused", () => {
  for (const text of ["//evil.example", "///evil.example", "https:evil.example", "https:///evil.example", "https://bank.example@evil.example/", "http://a:b@evil.example", "https://", "http://[::1", "https://a b.example"]) {
    assert.equal(findSafeAddress(text), undefined, text);
  }
});

test("entities and escapes are plain text, never a scheme", () => {
  for (const text of ["javascript&#58;alert(1)", "javascript&colon;alert(1)", "javascript%3Aalert(1)", "evil.example/path"]) {
    assert.equal(findSafeAddress(text), undefined, text);
  }
});

test("a letter to a mailbox carries no subject, copy or body", () => {
  for (const text of ["mailto:a@b.example?bcc=c@d.example", "mailto:", "mailto:a@b.example,c@d.example@e", "mailto:a@b.example?body=x"]) {
    assert.equal(findSafeAddress(text), undefined, text);
  }
});

test("only web addresses of other sites pass the notice", () => {
  assert.equal(findExternalAddress("/en"), undefined);
  assert.equal(findExternalAddress("mailto:a@b.example"), undefined);
  assert.equal(findExternalAddress("http://xn--bcher-kva.example/")?.host, "xn--bcher-kva.example");
  assert.equal(findExternalAddress("https://bücher.example/")?.host, "xn--bcher-kva.example");
});

test("whatever text is given, an accepted address leads where its kind says", () => {
  const pieces = ["javascript", "JAVASCRIPT", "data", "vbscript", "https", "mailto", ":", "/", "//", "\\", "@", "\n", "\t", "\u0000", "&#58;", "%0a", "evil.example", "#", "?", ".."];
  const mixed = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(mixed, fc.webUrl(), fc.string({ unit: "binary" })), (text) => {
      const address = findSafeAddress(text);
      if (address === undefined) return;
      const url = new URL(address.href, `${OURS}/en/instruments`);
      if (address.kind === "site") assert.equal(url.origin, OURS);
      if (address.kind === "mail") assert.equal(url.protocol, "mailto:");
      if (address.kind === "external") assert.ok(["http:", "https:"].includes(url.protocol) && url.host === address.host && url.username === "");
    }),
    { numRuns: 2000 },
  );
});
