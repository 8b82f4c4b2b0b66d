// Writes the invented files as their officers would: each act within the scope of the one who does it, so that the database asks whether
// the officer may, and each with its entry in the record.
import { randomUUID } from "node:crypto";
import { standingOf } from "../../../domain/access/index.ts";
import { addDays, type CalendarDate } from "../../../domain/kernel/index.ts";
import { withinScope, type Database, type ScopedTransaction } from "../../../platform/db/index.ts";
import { scopeOf } from "../../accounts/index.ts";
import { appendAudit, type AuditEvent, type AuditWho } from "../../audit/index.ts";
import { addCompartment, approveMember, listHoldings, loadOffice, proposeMember, type Office } from "../../organisation/index.ts";
import { approveGrant, insertGrant, insertLowering, insertRecusal } from "../file-access.store.ts";
import { fileEvents } from "../file-events.ts";
import { insertFile, insertPaper } from "../write-file.store.ts";
import { INVENTED_COMPARTMENT, INVENTED_FILES, type InventedFile, type InventedGrant } from "./invented-files.ts";

const GRANT_DAYS = 60;

export type SeedTerms = { readonly at: Date; readonly today: CalendarDate };

type Doing = { readonly tx: ScopedTransaction; readonly actor: `person:${string}`; readonly note: (event: AuditEvent, why?: string) => Promise<void> };
type As = <T>(signInName: string, work: (doing: Doing) => Promise<T>) => Promise<T>;

/** Into an office that was written a moment ago (the invented one); says how many files there are now. */
export async function seedInventedFiles(db: Database, terms: SeedTerms): Promise<number> {
  await openCompartment(db, terms);
  const office = await loadOffice(db);
  const as = actingIn(db, office, terms.today);
  for (const file of INVENTED_FILES) await writeFile(as, office, file, terms.today);
  return INVENTED_FILES.length;
}

async function openCompartment(db: Database, { at, today }: SeedTerms): Promise<void> {
  const { code, purpose, post } = INVENTED_COMPARTMENT;
  const first = { actor: "system", at, today } as const;
  await addCompartment(db, { code, purpose }, first);
  await proposeMember(db, { code, post, from: today, until: null, reason: "Keeps these files" }, first);
  const office = await loadOffice(db);
  const member = office.compartments.find((one) => one.code === code)?.members[0]?.id ?? missing(code);
  await approveMember(db, { code, member }, { actor: `person:${personNamed(office, "demo.administrator")}`, at, today });
}

/** Runs work as one officer: within the officer's scope, signing as the officer in the officer's posts. */
function actingIn(db: Database, office: Office, today: CalendarDate): As {
  return async (signInName, work) => {
    const person = personNamed(office, signInName);
    const standing = standingOf(person, await listHoldings(db, person), today);
    const who: AuditWho = { actor: `person:${person}`, posts: standing.posts };
    return await withinScope(db, scopeOf(standing), async (tx) => await work({ tx, actor: `person:${person}`, note: async (event, why) => await appendAudit(tx, why === undefined ? who : { ...who, why }, event) }));
  };
}

async function writeFile(as: As, office: Office, file: InventedFile, today: CalendarDate): Promise<void> {
  const id = randomUUID();
  const { kind, subject, marking, papers, grants = [], walledOff, lowering } = file;
  const compartments = file.compartment === undefined ? [] : [file.compartment];
  const unit = office.units.find(({ slug }) => slug === file.unit)?.id ?? missing(file.unit);
  const post = postNamed(office, file.post);
  await as(file.by, async ({ tx, actor, note }) => {
    const { reference } = await insertFile(tx, { id, unit, unitSlug: file.unit, year: Number(today.slice(0, 4)), post, kind, subject, marking, compartments, by: actor });
    await note(fileEvents.event("file.begun", id, { reference, unit, post, marking, compartments }));
  });
  for (const paper of papers) {
    await as(paper.by, async ({ tx, actor, note }) => {
      const added = { id: randomUUID(), file: id, kind: paper.kind, title: paper.title === "" ? firstWords(paper.text) : paper.title, body: paper.text, marking: paper.marking ?? marking, compartments, by: actor };
      await insertPaper(tx, added);
      await note(fileEvents.event("paper.added", id, { paper: added.id, kind: added.kind, marking: added.marking, compartments }));
    });
  }
  for (const grant of grants) await letIn(as, office, id, grant, today);
  if (walledOff !== undefined) {
    const person = personNamed(office, walledOff.person);
    await as(walledOff.by, async ({ tx, actor, note }) => {
      await insertRecusal(tx, { file: id, person, reason: walledOff.reason, by: actor });
      await note(fileEvents.event("officer.recused", id, { person }), walledOff.reason);
    });
  }
  if (lowering !== undefined) {
    await as(lowering.by, async ({ tx, actor, note }) => {
      const proposal = await insertLowering(tx, { file: id, marking: lowering.to, compartments, reason: lowering.reason, by: actor });
      await note(fileEvents.event("lowering.proposed", id, { proposal, from: { marking, compartments }, to: { marking: lowering.to, compartments } }), lowering.reason);
    });
  }
}

async function letIn(as: As, office: Office, file: string, { toPost, by, reason, agreedBy }: InventedGrant, today: CalendarDate): Promise<void> {
  const id = randomUUID();
  const post = postNamed(office, toPost);
  const until = addDays(today, GRANT_DAYS);
  const needsSecond = agreedBy !== undefined;
  await as(by, async ({ tx, actor, note }) => {
    await insertGrant(tx, { id, file, paper: null, to: { post }, from: today, until, reason, needsSecond, by: actor });
    await note(fileEvents.event(needsSecond ? "access.proposed" : "access.granted", file, { grant: id, to: { post }, from: today, until }), reason);
  });
  if (agreedBy === undefined || agreedBy === null) return;
  await as(agreedBy, async ({ tx, actor, note }) => {
    await approveGrant(tx, id, actor);
    await note(fileEvents.event("access.approved", file, { grant: id }));
  });
}

/** What a minute goes by. */
function firstWords(text: string): string {
  return `${text.split(" ").slice(0, 6).join(" ")} …`;
}

function personNamed({ people }: Office, signInName: string) {
  return [...people.values()].find((person) => person.signInName === signInName)?.id ?? missing(signInName);
}

function postNamed({ posts }: Office, slug: string) {
  return posts.find((post) => post.slug === slug)?.id ?? missing(slug);
}

function missing(name: string): never {
  throw new Error(`the invented office has no ${name}`);
}
