// What every page of a request has around it: what it is, its state and on whose desk, since when and until when, its parts as tabs.
import type { ComponentChildren } from "preact";
import { daysBetween } from "../../domain/kernel/index.ts";
import { DateText, PageHead, Quiet, Tabs, Tag } from "../../platform/web/index.ts";
import type { DeskContext } from "../accounts/index.ts";
import { Due } from "./list-requests/queue-table.view.tsx";
import type { LoadedRequest } from "./loaded-request.ts";
import type { RequestView } from "./request-view.ts";
import { stateName, wordsOf } from "./words/index.ts";

export type RequestTab = "overview" | "draft" | "people" | "basis" | "papers" | "letters" | "documents" | "translations" | "ledger" | "clocks" | "history";

/** Letters and documents stand in one list, and each by itself. */
const PAPERS: readonly RequestTab[] = ["papers", "letters", "documents"];

export type FrameProps = { readonly context: DeskContext; readonly loaded: LoadedRequest; readonly view: RequestView };

export function RequestFrame({ context, loaded, view, tab, acts, children }: FrameProps & { readonly tab: RequestTab; readonly acts?: ComponentChildren; readonly children: ComponentChildren }) {
  const words = wordsOf(context.language);
  const { request } = loaded;
  const path = `/desk/requests/${request.id}`;
  const { tabs } = words.file;
  const keys: readonly RequestTab[] = request.direction === "outgoing" ? ["overview", "draft", "basis", "people", "papers", "translations", "ledger", "clocks", "history"] : ["overview", "people", "basis", "papers", "translations", "ledger", "clocks", "history"];
  const country = view.country(request.country);
  return (
    <>
      <PageHead kicker={`${request.reference} · ${words.lanes[request.lane]} ${request.direction === "outgoing" ? words.queue.to(country) : words.queue.from(country)}`} title={request.title} state={<StateLine words={words} loaded={loaded} view={view} />} actions={acts} dated={false} />
      <Strip context={context} loaded={loaded} view={view} />
      <Tabs label={tabs.label} tabs={keys.map((key) => ({ label: tabs[key], target: { to: key === "overview" ? path : `${path}/${key}` }, current: key === (PAPERS.includes(tab) ? "papers" : tab) }))} />
      {PAPERS.includes(tab) ? <Tabs label={tabs.papersLabel} tabs={PAPERS.map((key) => ({ label: key === "papers" ? tabs.allPapers : tabs[key], target: { to: `${path}/${key}` }, current: key === tab }))} /> : null}
      {children}
    </>
  );
}

function StateLine({ words, loaded: { request, parts }, view }: { readonly words: ReturnType<typeof wordsOf>; readonly loaded: LoadedRequest; readonly view: RequestView }) {
  const turn = parts.find(({ part }) => part === request.waitsFor);
  const holders = turn?.post === undefined || turn.post === null ? [] : view.holders(turn.post);
  return (
    <>
      {request.urgent ? <><strong class="late">{words.queue.urgent}</strong> · </> : null}
      <strong>{stateName(words, request.direction, request.state)}</strong> · {words.desks[request.liesWith]}
      {turn === undefined ? null : <Quiet> {view.unit(turn.unit)}, {holders.length > 0 ? holders.join(", ") : words.nobodyYet}</Quiet>}
    </>
  );
}

function Strip({ context: { language, today }, loaded: { request, basis } }: FrameProps) {
  const words = wordsOf(language);
  const { strip } = words.file;
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [strip.since, <><DateText date={request.since} /> <Quiet>{words.file.days(daysBetween(request.since, today))}</Quiet></>],
    [strip.due, request.dueOn === null ? <Quiet>{words.file.noDue}</Quiet> : <Due dueOn={request.dueOn} today={today} words={words} />],
    [strip.basis, basis === undefined ? <Quiet>{words.file.noBasis}</Quiet> : words.basis.ranks[rankOf(basis.basis["rank"])]],
    [strip.procedure, words.file.procedure[request.procedureCode] ?? request.procedureCode],
    [strip.marking, <Tag>{[words.markings[request.marking], ...request.compartments].join(" · ")}</Tag>],
  ];
  return <dl class="strip">{rows.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;
}

export function rankOf(rank: unknown): "bilateral-treaty" | "convention" | "other-agreement" | "reciprocity" {
  return (["bilateral-treaty", "convention", "other-agreement"] as const).find((one) => one === rank) ?? "reciprocity";
}

