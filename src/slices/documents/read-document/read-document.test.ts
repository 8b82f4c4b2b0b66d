import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { covers, seesFile, standingOf } from "../../../domain/access/index.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { listHoldings } from "../../organisation/index.ts";
import { filesDesk, sendFile, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import { OFFICER_NAMES } from "../../../../test/support/office.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk({ uploads: { scan: { command: "/bin/sh", arguments: ["-c", 'grep -q HARMFUL "$0" && exit 1; exit 0'] } } });
});
after(async () => await desk.app.close());

async function add(file: string, name: string, text: string, marking = "restricted", compartment = ""): Promise<string> {
  await sendFile(desk, "supervisor", `/files/${file}/documents/new`, name, text, { marking, ...(compartment === "" ? {} : { compartment }) });
  return (await desk.db.selectFrom("documents").select("id").where("file_id", "=", file).where("name_sent", "=", name).executeTakeFirstOrThrow()).id;
}

test("a document is handed out byte for byte, as a file to be saved that can run nothing", async () => {
  const file = await desk.openFile("canada-desk");
  const document = await add(file, "उत्तर <b>.txt", "<script>alert(1)</script>");
  const answer = await desk.get("canada-desk", `/files/${file}/documents/${document}`);
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.body, "<script>alert(1)</script>");
  assert.equal(answer.headers["content-type"], "text/plain; charset=utf-8");
  assert.match(String(answer.headers["content-disposition"]), /^attachment; filename=.*; filename\*=UTF-8''/);
  assert.match(String(answer.headers["content-security-policy"]), /^default-src 'none'; .* sandbox$/);
  assert.equal(answer.headers["x-content-type-options"], "nosniff");
  assert.equal(answer.headers["cache-control"], "no-store");
});

test("each opening of what is not public leaves an entry; of what is public, none", async () => {
  const file = await desk.openFile("canada-desk", { marking: "public" });
  const [open, closed] = [await add(file, "open.txt", "for all", "public"), await add(file, "closed.txt", "for few")];
  for (const document of [open, closed, closed]) assert.equal((await desk.get("canada-desk", `/files/${file}/documents/${document}`)).statusCode, 200);
  assert.equal((await desk.events(file)).filter((event) => event === "document.read").length, 2);
});

test("whoever sees the file sees its documents as far as cleared for each; to everybody else they are not there, by number or by name", async () => {
  await desk.letIntoCompartment("CASE", "supervisor");
  const file = await desk.openFile("canada-desk");
  const documents = [
    { id: await add(file, "plainword.txt", "a"), marking: "restricted" as const, compartments: [] },
    { id: await add(file, "secretword.txt", "b", "secret"), marking: "secret" as const, compartments: [] },
    { id: await add(file, "caseword.txt", "c", "restricted", "CASE"), marking: "restricted" as const, compartments: ["CASE"] },
  ];
  const guarded = { unit: desk.office.units["canada"] ?? assert.fail(), marking: "restricted" as const, compartments: [], grants: [], recused: [], openings: [] };
  for (const who of OFFICER_NAMES) {
    const standing = standingOf(desk.office.people[who], await listHoldings(desk.db, desk.office.people[who]), calendarDateOf("2026-11-22"));
    const header = seesFile(standing, guarded, Temporal.Instant.from("2026-11-22T09:00:00Z")).sees;
    const list = await desk.get(who, `/files/${file}/documents`);
    assert.equal(list.statusCode, header ? 200 : 404, who);
    for (const { id, marking, compartments } of documents) {
      const sees = header && covers(standing.clearance, marking) && compartments.every((code) => standing.compartments.has(code));
      assert.equal((await desk.get(who, `/files/${file}/documents/${id}`)).statusCode, sees ? 200 : 404, `${who}, ${marking} ${compartments.join()}`);
      assert.equal(list.body.includes(id), sees, `${who} in the list: ${marking} ${compartments.join()}`);
    }
  }
});

test("what the scanner refuses is shown as quarantined and handed to nobody", async () => {
  const file = await desk.openFile("canada-desk");
  const sent = await sendFile(desk, "canada-desk", `/files/${file}/documents/new`, "bad.txt", "HARMFUL");
  assert.match(textOf(sent.body), /“bad\.txt”: the scanner refused it/);
  const { id } = await desk.db.selectFrom("documents").select("id").where("file_id", "=", file).executeTakeFirstOrThrow();
  assert.match(textOf((await desk.get("canada-desk", `/files/${file}/documents`)).body), /Quarantined: bad\.txt/);
  assert.equal((await desk.get("canada-desk", `/files/${file}/documents/${id}`)).statusCode, 404);
  assert.ok((await desk.events(file)).includes("document.quarantined"));
});

test("a document whose bytes were altered on the disk is not handed out as if it were whole", async () => {
  const file = await desk.openFile("canada-desk");
  const document = await add(file, "proof.txt", "the proof");
  const { sha256 } = await desk.db.selectFrom("documents").select("sha256").where("id", "=", document).executeTakeFirstOrThrow();
  const place = join(desk.data, "blobs", sha256.slice(0, 2), sha256);
  writeFileSync(place, "the pruuf");
  const answer = await desk.get("canada-desk", `/files/${file}/documents/${document}`);
  assert.equal(answer.statusCode, 500);
  assert.doesNotMatch(answer.body, /pruuf/);
});
