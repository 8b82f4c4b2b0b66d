// What every page of a file has around it: what it is, how far it is closed, with whom it lies, why this officer sees it, and
// what can be done. The tabs are pages of their own.
import type { ComponentChildren } from "preact";
import type { Permission } from "../../domain/access/index.ts";
import { DateText, Link, Notice, PageHead, Tabs, writtenDate } from "../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../accounts/index.ts";
import { closureText, MarkingTag, writtenMoment } from "./file-parts.view.tsx";
import { holdersOf, nameOfActor, nameOfPerson, postName } from "./office-view.ts";
import type { OpenedFile } from "./opened-file.ts";
import { wordsOf } from "./words/index.ts";

export type FileTab = "papers" | "documents" | "people" | "history";

type FrameProps = { readonly context: DeskContext; readonly opened: OpenedFile; readonly tab: FileTab; readonly children: ComponentChildren };

export function FileFrame({ context, opened, tab, children }: FrameProps) {
  const words = wordsOf(context.language);
  const { stored } = opened;
  const path = `/desk/files/${stored.id}`;
  const tabs = (["papers", "documents", "people", "history"] as const).map((key) => ({ label: words.tabs[key], target: { to: key === "papers" ? path : `${path}/${key}` }, current: key === tab }));
  return (
    <>
      <PageHead kicker={`${stored.reference} · ${words.kinds[stored.kind] ?? stored.kind}`} title={stored.subject} dated={false} />
      <Strip context={context} opened={opened} />
      <Acts context={context} opened={opened} />
      <Standing context={context} opened={opened} />
      <Tabs label={words.tabs.label} tabs={tabs} />
      {children}
    </>
  );
}

function Strip({ context, opened }: Omit<FrameProps, "tab" | "children">) {
  const words = wordsOf(context.language);
  const { stored, office } = opened;
  const holders = holdersOf(office, stored.post);
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [words.strip.marking, <MarkingTag {...stored} words={words} />],
    [words.strip.with, <>{postName(office, stored.post)} <span class="quiet">({holders.length === 0 ? words.vacant : holders.join(", ")})</span></>],
    [words.strip.opened, <><DateText date={stored.openedAt.toTemporalInstant().toZonedDateTimeISO(context.installation.timeZone).toPlainDate().toString()} /> <span class="quiet">{nameOfActor(office.office, stored.openedBy)}</span></>],
    [words.strip.why, whySeen(context, opened)],
  ];
  return (
    <dl class="strip">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function whySeen(context: DeskContext, { seen, grants, openings, office, now }: OpenedFile): string {
  const { standing, language, installation } = context;
  const words = wordsOf(language);
  if (seen.by === "grant") {
    const mine = grants.find(({ to, paper, approved, needsSecond, revoked }) => paper === null && revoked === null && (approved !== null || !needsSecond) && ("person" in to ? to.person === standing.person : "post" in to ? standing.posts.includes(to.post) : standing.units.has(to.unit)));
    return mine === undefined ? words.seenBy.grant : words.seenByGrant(nameOfActor(office.office, mine.by), writtenDate(mine.until, language), mine.reason);
  }
  if (seen.by === "break-glass") {
    const open = openings.findLast(({ person, until }) => person === standing.person && Temporal.Instant.compare(now, until.toTemporalInstant()) < 0);
    return open === undefined ? words.seenBy["break-glass"] : words.seenByGlass(writtenMoment(open.until, { language, timeZone: installation.timeZone }));
  }
  return words.seenBy.organisation;
}

/** What everybody who opens the file should know first: that it is closed, that its glass was broken, that a lowering waits. */
function Standing({ context, opened }: Omit<FrameProps, "tab" | "children">) {
  const { language, installation } = context;
  const words = wordsOf(language);
  const { stored, openings, office } = opened;
  const clock = { language, timeZone: installation.timeZone };
  const last = openings.at(-1);
  return (
    <>
      {stored.closedAt === null ? null : <Notice>{words.isClosed(writtenMoment(stored.closedAt, clock))}</Notice>}
      {last === undefined ? null : (
        <Notice tone="caution" title={words.glassTitle(openings.length)}>
          <p>
            {words.glassLast(nameOfPerson(office.office, last.person), writtenMoment(last.at, clock), last.purpose)} <Link to={`/desk/files/${stored.id}/people`}>{words.glassMore}</Link>
          </p>
        </Notice>
      )}
      <Lowering context={context} opened={opened} />
    </>
  );
}

function Lowering({ context, opened }: Omit<FrameProps, "tab" | "children">) {
  const words = wordsOf(context.language);
  const waiting = opened.lowerings.find(({ decided }) => decided === null);
  if (waiting === undefined) return null;
  const text = words.loweringWaits(closureText(waiting, words), nameOfActor(opened.office.office, waiting.by));
  return <Notice>{mayUse("file.change-marking", context) ? <Link to={`/desk/files/${opened.stored.id}/marking`}>{text}</Link> : text}</Notice>;
}

type Act = { readonly key: "marking" | "grant" | "recuse" | "transfer" | "subject" | "close" | "reopen"; readonly path: string; readonly permission: Permission; readonly whileClosed: boolean };

function actsOf(closed: boolean): readonly Act[] {
  const acts: readonly Act[] = [
    { key: "grant", path: "grants/new", permission: "file.grant", whileClosed: true },
    { key: "marking", path: "marking", permission: "file.change-marking", whileClosed: true },
    { key: "recuse", path: "recusals/new", permission: "file.recuse", whileClosed: true },
    { key: "transfer", path: "transfer", permission: "file.transfer", whileClosed: false },
    { key: "subject", path: "subject", permission: "file.write", whileClosed: false },
    { key: closed ? "reopen" : "close", path: "closing", permission: "file.write", whileClosed: true },
  ];
  return acts.filter(({ whileClosed }) => whileClosed || !closed);
}

function Acts({ context, opened }: Omit<FrameProps, "tab" | "children">) {
  const words = wordsOf(context.language).acts;
  const { stored, seen, file } = opened;
  const own = seen.by === "organisation" ? actsOf(file.closed).filter(({ permission }) => mayUse(permission, context)) : [];
  const writes = seen.by !== "break-glass" && !file.closed && mayUse("file.write", context);
  if (own.length === 0 && !writes) return null;
  return (
    <div class="actions">
      {writes ? <Link to={`/desk/files/${stored.id}/papers/new`} class="button">{words.add}</Link> : null}
      {own.map(({ key, path }) => <Link key={key} to={`/desk/files/${stored.id}/${path}`}>{words[key]}</Link>)}
    </div>
  );
}

