// The desk with the invented office at it, everybody signed in, for tests of files: ask for pages, send forms, open files.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { createApp } from "../../src/app.ts";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { stoppedClock } from "../../src/platform/clock/index.ts";
import { readSettings } from "../../src/platform/config/index.ts";
import { INSTALLATION_FILE } from "../../src/platform/config/installation.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { testDatabase, type TestDatabase } from "./database.ts";
import { makeOffice, OFFICER_NAMES, postForm, signIn, type Office, type OfficerName, type SignedIn } from "./office.ts";
import { silentLog } from "./web-server.ts";

export const NOW = new Date("2026-11-22T09:00:00Z");

export type FileFields = Readonly<Partial<Record<"unit" | "post" | "kind" | "subject" | "marking" | "compartment" | "once", string>>>;

export type FilesDesk = {
  readonly app: FastifyInstance;
  readonly db: Database;
  readonly database: TestDatabase;
  /** The data folder. */
  readonly data: string;
  readonly office: Office;
  readonly officer: (name: OfficerName) => SignedIn;
  /** A page below `/en/desk`. */
  readonly get: (who: OfficerName, path: string) => ReturnType<typeof postForm>;
  readonly post: (who: OfficerName, path: string, fields: Readonly<Record<string, string>>) => ReturnType<typeof postForm>;
  /** Opens a file by the form, at the Canada desk where nothing else is said; answers with its id. */
  readonly openFile: (who: OfficerName, fields?: FileFields) => Promise<string>;
  /** The version that the file's form would send. */
  readonly versionOf: (file: string) => Promise<string>;
  readonly events: (file: string) => Promise<readonly string[]>;
  /** Puts posts into a compartment, with a second person's agreement. */
  readonly letIntoCompartment: (code: string, ...posts: readonly (keyof Office["posts"])[]) => Promise<void>;
};

/** `installation`: what `comity.config.json` says where it is not the defaults. */
export async function filesDesk(installation: Readonly<Record<string, unknown>> = {}): Promise<FilesDesk> {
  const database = await testDatabase();
  const { db } = database;
  const data = mkdtempSync(join(tmpdir(), "comity-desk-"));
  if (Object.keys(installation).length > 0) writeFileSync(join(data, INSTALLATION_FILE), JSON.stringify(installation));
  const read = readSettings({ data }, { COMITY_RATE: "0", COMITY_ENV: "test" });
  if (!read.ok) throw new Error(read.problems.join("; "));
  const app = await createApp({ settings: read.settings, db, log: silentLog, clock: stoppedClock(NOW.toISOString()) });
  app.addHook("onClose", () => rmSync(data, { recursive: true, force: true }));
  const office = await makeOffice(db);
  const signedIn = new Map<OfficerName, SignedIn>();
  for (const name of OFFICER_NAMES) signedIn.set(name, await signIn(db, office.people[name], NOW));
  const officer = (name: OfficerName) => signedIn.get(name) ?? assert.fail(name);
  const get: FilesDesk["get"] = async (who, path) => await app.inject({ url: `/en/desk${path}`, cookies: { ...officer(who).cookies } });
  const post: FilesDesk["post"] = (who, path, fields) => postForm(app, `/en/desk${path}`, officer(who), fields);
  return {
    app, db, database, data, office, officer, get, post,
    openFile: async (who, fields = {}) => {
      const id = fields.once ?? randomUUID();
      const answer = await post(who, "/files/new", { unit: office.units["canada"] ?? "", post: office.posts["canada-desk"], kind: "correspondence", subject: "A request from abroad", marking: "restricted", ...fields, once: id });
      assert.equal(answer.statusCode, 303, textOf(answer.body));
      return id;
    },
    versionOf: async (file) => String((await db.selectFrom("files").select("version").where("id", "=", file).executeTakeFirstOrThrow()).version),
    events: async (file) => (await db.selectFrom("audit_entries").select("event").where("subject_id", "=", file).orderBy("sequence").execute()).map(({ event }) => event),
    letIntoCompartment: async (code, ...posts) => {
      await db.insertInto("compartments").values({ code, purpose: "for a test" }).onConflict((conflict) => conflict.doNothing()).execute();
      const membership = { compartment_code: code, held_from: calendarDateOf("2026-01-01"), reason: "work", proposed_by: "system", approved_by: "cli:second", approved_at: NOW };
      for (const name of posts) await db.insertInto("compartment_memberships").values({ ...membership, id: randomUUID(), post_id: office.posts[name] }).execute();
    },
  };
}

/** The text of a page without its marks, blanks made one. */
export function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

type SentPart = { readonly field: string; readonly name: string; readonly bytes: Buffer | string };

/** Sends a form with files, as a browser does: the token first. */
export async function sendFiles({ app, officer }: Pick<FilesDesk, "app" | "officer">, who: OfficerName, path: string, files: readonly SentPart[], fields: Readonly<Record<string, string>> = {}) {
  const boundary = `----${randomUUID()}`;
  const { cookies, formToken } = officer(who);
  const texts = Object.entries({ "form-token": formToken, ...fields }).map(([name, value]) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`));
  const parts = files.flatMap(({ field, name, bytes }) => [Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), Buffer.from(bytes), Buffer.from("\r\n")]);
  const payload = Buffer.concat([...texts, ...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return await app.inject({ method: "POST", url: `/en/desk${path}`, cookies: { ...cookies }, headers: { "content-type": `multipart/form-data; boundary=${boundary}` }, payload });
}

export async function sendFile(desk: Pick<FilesDesk, "app" | "officer">, who: OfficerName, path: string, name: string, bytes: Buffer | string, fields: Readonly<Record<string, string>> = {}) {
  return await sendFiles(desk, who, path, [{ field: "files", name, bytes }], { marking: "restricted", ...fields });
}
