// Letting somebody in.
import type { FastifyReply } from "fastify";
import { seesFile, seesPaper, type Grant, type Grantee, type GuardedFile, type PersonId, type PostId, type Seen, type Standing, type UnitId } from "../../../domain/access/index.ts";
import { decideGrant, type NewGrant } from "../../../domain/files/index.ts";
import { addMonths, findCalendarDate, type CalendarDate } from "../../../domain/kernel/index.ts";
import { codeOf, type ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { insertGrant } from "../file-access.store.ts";
import { fileEvents, note } from "../file-events.ts";
import { line, LONGEST, onceOf, problemsOf, required } from "../file-form.tsx";
import { listPapers, type StoredPaper } from "../files.store.ts";
import { isInside } from "../office-view.ts";
import { withOwnFile, type OpenedFile } from "../opened-file.ts";
import { wordsOf } from "../words/index.ts";
import { sendGrantForm, type GrantForm } from "./grant-form.view.tsx";

export async function showGrantForm(context: DeskContext): Promise<FastifyReply> {
  const answer = await withOwnFile(context, async (tx, opened) => ({ opened, papers: await listPapers(tx, opened.stored.id) }));
  if (answer === undefined) return await notThere(context);
  const form = readGrantForm({ from: [context.today], until: [addMonths(context.today, 1)] });
  return await sendGrantForm(context, answer.opened, answer.papers, form, []);
}

export async function grantAccess(context: DeskContext): Promise<FastifyReply> {
  const answer = await once(context, async () => await withOwnFile(context, async (tx, opened) => await grant(tx, context, opened)));
  if (answer === undefined) return await notThere(context);
  if ("problems" in answer) return await sendGrantForm(context, answer.opened, answer.papers, answer.form, answer.problems);
  return await context.reply.redirect(`${addressOf(context.request.place, `/desk/files/${answer.file}/people`)}#field-grant-${answer.grant}`, 303);
}

type Granted = { readonly file: string; readonly grant: string };
type Refused = { readonly opened: OpenedFile; readonly papers: readonly StoredPaper[]; readonly form: GrantForm; readonly problems: readonly FieldProblem[] };

async function grant(tx: ScopedTransaction, context: DeskContext, opened: OpenedFile): Promise<Granted | Refused> {
  const form = readGrantForm(sentBy(context));
  const papers = await listPapers(tx, opened.stored.id);
  const read = readGrant(context, opened, form, papers);
  if ("problems" in read) return { opened, papers, form, problems: read.problems };
  const decision = decideGrant(opened.seen, read.wanted, context.today);
  if (!decision.ok) {
    const fields = { "begins-in-the-past": "from", "ends-before-it-begins": "until", "too-long": "until" } as const;
    return { opened, papers, form, problems: problemsOf(wordsOf(context.language), decision.refusals, fields, "to") };
  }
  const { id: file } = opened.stored;
  const { from, until, grantee: { to } } = read.wanted;
  await insertGrant(tx, { id: form.once, file, paper: read.paper, to, from, until, reason: form.reason, needsSecond: decision.needsSecond, by: context.actor });
  const details = { grant: form.once, to, ...(read.paper === null ? {} : { paper: read.paper }), from, until };
  await note(tx, context, fileEvents.event(decision.needsSecond ? "access.proposed" : "access.granted", file, details), form.reason);
  return { file, grant: form.once };
}

async function once<T>(context: DeskContext, work: () => Promise<T>): Promise<T | Granted | undefined> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    return await withOwnFile(context, async (_, { stored }) => ({ file: stored.id, grant: onceOf(sentBy(context)) }));
  }
}

function readGrantForm(sent: Sent): GrantForm {
  return { to: typed(sent, "to"), paper: typed(sent, "paper"), from: typed(sent, "from"), until: typed(sent, "until"), reason: line(sent, "reason"), once: onceOf(sent) };
}

type GrantRead = { readonly wanted: NewGrant; readonly paper: string | null } | { readonly problems: readonly FieldProblem[] };

function readGrant(context: DeskContext, opened: OpenedFile, form: GrantForm, papers: readonly StoredPaper[]): GrantRead {
  const words = wordsOf(context.language);
  const problems: FieldProblem[] = [];
  const to = granteeOf(form.to, opened);
  if (to === undefined) problems.push({ field: "to", message: words.needed.choice });
  const [from, until] = [findCalendarDate(form.from), findCalendarDate(form.until)];
  if (from === undefined) problems.push({ field: "from", message: words.needed.date });
  if (until === undefined) problems.push({ field: "until", message: words.needed.date });
  required(words, problems, "reason", form.reason, "reason", LONGEST.reason);
  const paper = papers.find(({ id }) => id === form.paper);
  if (form.paper !== "" && paper === undefined) problems.push({ field: "paper", message: words.needed.choice });
  if (to === undefined || from === undefined || until === undefined || problems.length > 0) return { problems };
  return { wanted: { from, until, grantee: { to, inside: isInside(opened.office, opened.file.organisation, to), ...eyes(opened, to, paper, context.today) } }, paper: paper?.id ?? null };
}

/** `person:<id>`, `post:<id>` or `unit:<id>` of somebody or something that is there today. */
function granteeOf(text: string, { office }: OpenedFile): Grantee | undefined {
  const [kind, id = ""] = text.split(":");
  if (kind === "person" && office.standings.has(id as PersonId)) return { person: id as PersonId };
  if (kind === "post" && office.posts.has(id as PostId)) return { post: id as PostId };
  return kind === "unit" && office.office.units.some((unit) => unit.id === id) ? { unit: id as UnitId } : undefined;
}

/** What the grantee sees without the grant and with it: of a post, whoever holds it; a unit has many eyes. */
function eyes(opened: OpenedFile, to: Grantee, paper: StoredPaper | undefined, today: CalendarDate): { without?: Seen; with?: Seen } {
  const standing = standingOfGrantee(opened, to);
  if (standing === undefined) return {};
  const granted: Grant = { to, ...(paper === undefined ? {} : { paper: paper.id }), from: today, until: addMonths(today, 1), needsSecond: false, approved: false, revoked: false };
  const look = (file: GuardedFile): Seen => (paper === undefined ? seesFile(standing, file, opened.now) : seesPaper(standing, file, paper, opened.now));
  return { without: look(opened.guarded), with: look({ ...opened.guarded, grants: [...opened.guarded.grants, granted] }) };
}

function standingOfGrantee({ office }: OpenedFile, to: Grantee): Standing | undefined {
  if ("person" in to) return office.standings.get(to.person);
  return "post" in to ? [...office.standings.values()].find(({ posts }) => posts.includes(to.post)) : undefined;
}
