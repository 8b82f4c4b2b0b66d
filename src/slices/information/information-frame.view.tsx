// What stands around the pages of one record: what it is, how it stands, its parts.
import type { ComponentChildren } from "preact";
import { DateText, PageHead, Quiet, Tabs, Tag } from "../../platform/web/index.ts";
import type { DeskContext } from "../accounts/index.ts";
import type { RequestView } from "../requests/index.ts";
import type { OpenedInformation } from "./asked-information.ts";
import { basisTitle } from "./basis-title.ts";
import { wordsOf } from "./words/index.ts";

type InformationTab = "overview" | "letters" | "documents";

type FrameProps = { readonly context: DeskContext; readonly opened: OpenedInformation; readonly view: RequestView; readonly tab: InformationTab; readonly acts?: ComponentChildren; readonly children: ComponentChildren };

export function InformationFrame({ context: { language }, opened: { information }, view, tab, acts, children }: FrameProps) {
  const words = wordsOf(language);
  const { one } = words;
  const path = `/desk/information/${information.id}`;
  const country = view.country(information.country);
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [one.strip.on, <DateText date={information.on} />],
    [one.strip.conditions, words.conditionStates[information.conditions]],
    [one.strip.basis, information.basis === null ? <Quiet>{one.noBasis}</Quiet> : basisTitle(view, information.basis, language.code) ?? one.reciprocity],
    [one.strip.desk, view.unit(information.unit)],
    [one.strip.marking, <Tag>{[words.markings[information.marking], ...information.compartments].join(" · ")}</Tag>],
  ];
  return (
    <>
      <PageHead kicker={one.kicker(information.reference, information.way === "received" ? words.from(country) : words.to(country))} title={information.title} state={<strong>{words.states[information.state]}</strong>} actions={acts} dated={false} />
      <dl class="strip">{rows.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      <Tabs label={one.tabs.label} tabs={(["overview", "letters", "documents"] as const).map((key) => ({ label: one.tabs[key], target: { to: key === "overview" ? path : `${path}/${key}` }, current: key === tab }))} />
      {children}
    </>
  );
}
