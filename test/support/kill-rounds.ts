// Rounds in which a writer at work loses its process, its server, both, or one connection.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "../../src/platform/db/index.ts";
import { ownFolder, type OwnFolder } from "./own-server.ts";
import { type Beside, startBeside, until } from "./processes.ts";

/** `gone`: everything stops; `goesOn`: the writer is expected to carry on by itself. */
export const ATTACKS = {
  "Comity is killed": { after: "gone", strike: (round) => round.writer.kill() },
  "the database server is killed": { after: "goesOn", strike: async (round) => void process.kill(round.server, "SIGKILL") },
  "both are killed at once": {
    after: "gone",
    strike: async (round) => {
      process.kill(round.server, "SIGKILL");
      await round.writer.kill();
    },
  },
  "one connection's process is killed": { after: "goesOn", strike: async (round) => void process.kill(await connection(round.own), "SIGKILL") },
} as const satisfies Record<string, { after: "gone" | "goesOn"; strike(round: Round): Promise<void> }>;

export type Attack = keyof typeof ATTACKS;

type Round = Readonly<{ own: OwnFolder; writer: Beside; server: number }>;

export type Outcome = Readonly<{
  /** Rows acknowledged so far, in all rounds on this folder. */
  acknowledged: number;
  lost: readonly number[];
  /** A server that runs although nobody uses it. */
  leftBehind: number | undefined;
}>;

/** A data folder whose database has a table to write into. */
export async function attackedFolder(): Promise<OwnFolder> {
  const own = ownFolder();
  await own.look(async (client) => {
    await migrate(client);
    await client.query("create table written_rows (id bigint generated always as identity primary key)");
  });
  return own;
}

/** One round: write, strike after `pause` ms more, see whether the writer goes on, end it, and look for every row. */
export async function killRound(own: OwnFolder, attack: Attack, pause = 0): Promise<Outcome> {
  const notes = join(own.folder, "acknowledged");
  const writer = startBeside("acknowledging-writer", own.folder, notes);
  try {
    await moreThan(notes, acknowledged(notes).length);
    await new Promise((resolve) => setTimeout(resolve, pause));
    const server = own.server();
    if (server === undefined) throw new Error("the writer writes, but no server runs");
    await ATTACKS[attack].strike({ own, writer, server });
    if (ATTACKS[attack].after === "goesOn") await moreThan(notes, acknowledged(notes).length);
  } finally {
    await writer.kill();
  }
  await until("the server stops", () => own.server() === undefined);
  const rows = await own.look((client) => client.query<{ id: number }>("select id from written_rows"));
  const there = new Set(rows.rows.map(({ id }) => id));
  const told = acknowledged(notes);
  return { acknowledged: told.length, lost: told.filter((id) => !there.has(id)), leftBehind: own.server() };
}

async function moreThan(notes: string, before: number): Promise<void> {
  await until("more rows are acknowledged", () => acknowledged(notes).length > before + 20);
}

function acknowledged(notes: string): number[] {
  try {
    return readFileSync(notes, "utf8").split("\n").slice(0, -1).map(Number);
  } catch {
    return [];
  }
}

/** The process of one of the writer's connections. */
async function connection(own: OwnFolder): Promise<number> {
  const found = await own.look((client) =>
    client.query<{ pid: number }>("select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"),
  );
  const pid = found.rows[0]?.pid;
  if (pid === undefined) throw new Error("the writer has no connection");
  return pid;
}
