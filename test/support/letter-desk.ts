// The invented office with the shipped register, at work on letters of a request to Canada that the authority examines.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { readSettings, type Installation } from "../../src/platform/config/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { makeLetter, type LetterMade, type LetterWanted } from "../../src/slices/letters/make-letter/make-letter.ts";
import { loadLetterOffice, type LetterOffice } from "../../src/slices/letters/letter-office.ts";
import { loadSeeds, readReferenceSeeds } from "../../src/slices/reference-data/index.ts";
import { loadInstrumentSeeds } from "../../src/slices/treaties/index.ts";
import { FRAME, LETTER_DATA, LETTERHEAD } from "./letters.ts";
import { makeOffice, type Office, type OfficerName } from "./office.ts";
import { Casework } from "./requests.ts";

function installation(): Installation {
  const read = readSettings({ data: "/nonexistent" }, { COMITY_ENV: "test" });
  if (!read.ok) throw new Error(read.problems.join("; "));
  return { ...read.settings.installation, letterhead: LETTERHEAD, origin: "https://register.example.gov" };
}

const { marking, urgency, through, addressee, manner, enclosures, copiesTo } = FRAME;
const TYPED_FRAME = { marking, urgency, through, addressee, manner, enclosures, copiesTo, references: FRAME.references };

export class LetterDesk {
  readonly db: Database;
  readonly office: Office;
  readonly casework: Casework;
  readonly letters: LetterOffice;

  private constructor(db: Database, office: Office, casework: Casework, letters: LetterOffice) {
    [this.db, this.office, this.casework, this.letters] = [db, office, casework, letters];
  }

  static async of(db: Database, { seeded } = { seeded: false }): Promise<LetterDesk> {
    const at = new Date("2026-11-20T09:00:00Z");
    if (!seeded) {
      await loadSeeds(db, readReferenceSeeds(), { actor: "system", at });
      await loadInstrumentSeeds(db, { actor: "system", at, today: calendarDateOf("2026-11-20") });
    }
    const office = await makeOffice(db);
    return new LetterDesk(db, office, await Casework.of(db, office), await loadLetterOffice(db, installation()));
  }

  /** A request about bribery that the authority's desk examines. */
  async request(country = "CA", offences: readonly string[] = ["bribery"]): Promise<string> {
    const id = await this.casework.draft({ country, offences, marking: "confidential" });
    for (const action of ["submit", "forward", "endorse", "allot"]) {
      const taken = await this.casework.step(id, action);
      assert.ok(taken.ok, `${action}: ${JSON.stringify(taken)}`);
    }
    return id;
  }

  wanted(request: string, template = "letter-of-request", more: Partial<LetterWanted> = {}): LetterWanted {
    return { id: randomUUID(), of: { kind: "request", id: request }, template, language: "en", frame: TYPED_FRAME, content: LETTER_DATA[template] as Readonly<Record<string, unknown>>, supersedes: null, ...more };
  }

  async make(request: string, template = "letter-of-request", more: Partial<LetterWanted> = {}, as: OfficerName = "supervisor"): Promise<LetterMade> {
    return await this.casework.as(as, (tx, acting) => makeLetter(tx, acting, this.letters, this.wanted(request, template, more)));
  }

  async made(request: string, template = "letter-of-request", more: Partial<LetterWanted> = {}): Promise<string> {
    const made = await this.make(request, template, more);
    assert.ok(made.ok, JSON.stringify(made));
    return made.id;
  }
}
