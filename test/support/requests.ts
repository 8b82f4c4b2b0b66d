// The invented office at work on requests: opens them, fills in drafts, and walks them along their lanes by the commands.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { standingOf } from "../../src/domain/access/index.ts";
import { CONTENT_RULES, laneOf, NEED_KINDS, type ItemState, type LaneName, type Need, type StepActor } from "../../src/domain/casework/index.ts";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { withinScope, type Database, type ScopedTransaction } from "../../src/platform/db/index.ts";
import { scopeOf } from "../../src/slices/accounts/index.ts";
import { listHoldings, loadOffice, type Office as WholeOffice } from "../../src/slices/organisation/index.ts";
import { openDraft, openRequest, receiveRequest, saveDraft, takeStep, type DraftToOpen, type RequestToReceive, type StepOutcome } from "../../src/slices/requests/index.ts";
import type { Office, OfficerName } from "./office.ts";

export const TODAY = calendarDateOf("2026-11-22");

/** Who of the invented office takes whose steps. */
const OFFICER_OF: Readonly<Record<StepActor, OfficerName>> = {
  "investigating-officer": "investigator", "controlling-officer": "controller", "endorsing-authority": "endorser", desk: "supervisor", approver: "supervisor", court: "supervisor", "other-state": "supervisor", "executing-authority": "executing-officer",
};

export async function actingAs(db: Database, office: Office, name: OfficerName) {
  const person = office.people[name];
  const standing = standingOf(person, await listHoldings(db, person), TODAY);
  const actor = `person:${person}` as const;
  return { standing, actor, who: { actor, posts: standing.posts }, today: TODAY, scope: scopeOf(standing) };
}

export class Casework {
  readonly db: Database;
  readonly office: Office;
  readonly whole: WholeOffice;

  private constructor(db: Database, office: Office, whole: WholeOffice) {
    [this.db, this.office, this.whole] = [db, office, whole];
  }

  static async of(db: Database, office: Office): Promise<Casework> {
    for (const code of ["CA", "GB", "NP"]) await db.insertInto("parties").values({ code, recorded_at: new Date("2026-01-01T00:00:00Z"), recorded_by: "system" }).onConflict((conflict) => conflict.doNothing()).execute();
    return new Casework(db, office, await loadOffice(db));
  }

  async as<T>(name: OfficerName, work: (tx: ScopedTransaction, acting: Awaited<ReturnType<typeof actingAs>>) => Promise<T>): Promise<T> {
    const acting = await actingAs(this.db, this.office, name);
    return await withinScope(this.db, acting.scope, (tx) => work(tx, acting));
  }

  /** A draft of the bureau, with what the case needs filled in unless said otherwise; its id. */
  async draft(fields: Partial<DraftToOpen> = {}, filled = true): Promise<string> {
    const id = fields.id ?? randomUUID();
    const draft: DraftToOpen = {
      id, lane: "request-of-authority", unit: this.office.units["bureau"] ?? assert.fail("no bureau"), country: "CA", title: "Bank records of an invented company", stage: "investigation", offences: ["fraud"], kinds: ["documents", "statement"],
      urgent: false, marking: "restricted", compartments: [], caseBeganOn: calendarDateOf("2025-02-03"), ...fields,
    };
    const opened = await this.as("investigator", (tx, acting) => openDraft(tx, acting, this.whole, draft));
    assert.ok(opened.ok, JSON.stringify(opened));
    if (filled) await this.fill(id);
    return id;
  }

  /** One from abroad, registered by the officer; its id. */
  async receive(name: OfficerName, fields: Partial<RequestToReceive> = {}): Promise<string> {
    const id = fields.id ?? randomUUID();
    const received = await this.as(name, (tx, acting) =>
      receiveRequest(tx, acting, this.whole, { id, unit: this.office.units["canada"] ?? assert.fail(), country: "GB", title: "Records asked for from abroad", stage: "investigation", offences: ["fraud"], kinds: ["documents"], urgent: false, marking: "restricted", reference: "UK 12/7", receivedOn: TODAY, channel: "central-authority", ...fields }),
    );
    assert.ok(received.ok, JSON.stringify(received));
    return id;
  }

  /** Fills every field that the table knows, and chooses reciprocity as the basis unless said otherwise. */
  async fill(id: string, basis = true): Promise<void> {
    await this.as("investigator", async (tx, acting) => {
      const loaded = (await openRequest(tx, acting, id)) ?? assert.fail("not there");
      const all = (of: "request" | "item") => Object.fromEntries(CONTENT_RULES.filter((rule) => rule.of === of && rule.field !== "legalBasis").map(({ field }) => [field, "said"]));
      const saved = await saveDraft(tx, acting, id, loaded.request.draftVersion, { fields: all("request"), items: Object.fromEntries(loaded.items.map((item) => [item.id, all("item")])) });
      assert.ok(saved.ok, JSON.stringify(saved));
    });
    if (basis) await this.db.insertInto("request_bases").values({ id: randomUUID(), request_id: id, basis: JSON.stringify({ rank: "reciprocity" }), chosen_by: "system" }).execute();
  }

  /** Takes the step as whoever takes it, with all it needs. */
  async step(id: string, action: string, more: { readonly given?: Partial<Record<Need, string>>; readonly as?: OfficerName; readonly items?: readonly { readonly id: string; readonly state: ItemState }[] } = {}): Promise<StepOutcome> {
    const { lane, state, step_count: after } = await this.db.selectFrom("requests").select(["lane", "state", "step_count"]).where("id", "=", id).executeTakeFirstOrThrow();
    const row = laneOf(lane as LaneName).transitions.find((one) => one.action === action && one.from.includes(state));
    const officer = more.as ?? OFFICER_OF[row?.by ?? "desk"];
    const items = more.items ?? (row?.needs.includes("items-updated") === true ? await this.itemsFor(id, action) : []);
    const desk = { forward: { unit: this.office.units[lane === "incoming" ? "crime-branch" : "home-department"] ?? assert.fail("no unit"), post: null } }[action];
    return await this.as(officer, (tx, acting) => takeStep(tx, acting, this.whole, { id: randomUUID(), request: id, action, after, on: TODAY, given: more.given ?? everything(row?.needs ?? []), items, desk, basisHolds: () => true }));
  }

  private async itemsFor(id: string, action: string): Promise<readonly { readonly id: string; readonly state: ItemState }[]> {
    const rows = await this.db.selectFrom("request_items").select("id").where("request_id", "=", id).orderBy("number").execute();
    return rows.slice(0, action === "part-result" ? 1 : rows.length).map((row) => ({ id: row.id, state: "done" }));
  }

  async stateOf(id: string): Promise<string> {
    return (await this.db.selectFrom("requests").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;
  }
}

/** Something for each need that is typed with a step; a code says "something else", and words say what. */
export function everything(needs: readonly Need[]): Partial<Record<Need, string>> {
  const asked = needs.filter((need) => NEED_KINDS[need] !== "known");
  const words: readonly Need[] = asked.some((need) => NEED_KINDS[need] === "codes") ? ["reason"] : [];
  return Object.fromEntries([...asked, ...words].map((need) => [need, NEED_KINDS[need] === "date" ? "2026-12-20" : NEED_KINDS[need] === "codes" ? "other" : "said"]));
}

