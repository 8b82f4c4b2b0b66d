// What kind of instrument it is: form, subjects, between whom, adoption, depositary, scope, text, and what the record covers.
import { DateText, Link, SummaryList, writtenDate, type Place, type SummaryRow } from "../../../platform/web/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { titleOf } from "../answers/title.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";

export function Particulars({ view, place, treaty }: { readonly view: PublicView; readonly place: Place; readonly treaty: Treaty }) {
  const words = wordsOf(place.language).treaty;
  return (
    <section>
      <h2>{words.particulars}</h2>
      <SummaryList rows={[...identity(view, place, treaty), ...content(view, place, treaty)]} />
    </section>
  );
}

function identity(view: PublicView, place: Place, { entry, history }: Treaty): SummaryRow[] {
  const words = wordsOf(place.language).treaty;
  const codes = treatyWords(place.language.code);
  const name = (code: string) => partyName(view, code, place.dates.on, place.language.code);
  const published = view.register.facts.get(entry.slug)?.publishedDates.find(({ what }) => what === "entryIntoForce");
  const force = history.entryIntoForce.date;
  const others = entry.titles.filter(({ text }) => text !== titleOf({ entry, history }, place.language.code));
  const [a, b, ...more] = entry.between;
  const pair = a === undefined || b === undefined || more.length > 0 ? undefined : ([a, b] as const);
  return [
    { label: words.subjects, value: entry.subjects.map((subject) => codes.subjects[subject]).join(", ") },
    ...(others.length === 0 ? [] : [{ label: words.otherTitles, value: others.map(({ text, language }) => <p key={text} lang={language === place.language.code ? undefined : language}>{text}</p>) }]),
    ...(entry.between.length === 0 ? [] : [{ label: words.between, value: entry.between.map((code, n) => <>{n > 0 ? ", " : ""}<Link key={code} to={`/states/${code}`}>{name(code)}</Link></>).concat(pair === undefined ? [] : [<> (<Link to={`/between/${pair[0]}/${pair[1]}`}>{words.everything(name(pair[0]), name(pair[1]))}</Link>)</>]) }]),
    ...(entry.participants.length === 0
      ? []
      : [{ label: words.participants, value: <>{entry.participants.map(({ printed, party }, n) => <>{n > 0 ? "; " : ""}{party === null ? printed : <Link key={printed} to={`/states/${party}`}>{printed}</Link>}</>)} ({words.participantsNote})</> }]),
    ...(entry.adoptedOn === null ? [] : [{ label: words.adopted, value: <><DateText date={entry.adoptedOn} />{entry.adoptedAt === null ? "" : `, ${entry.adoptedAt}`}</> }]),
    {
      label: words.force,
      value: force === null ? words.notRecorded : <><DateText date={force} />{published?.provenance === "recalled" && published.date === force && history.entryIntoForce.trigger === null ? ` (${words.unsourced})` : ""}</>,
    },
    ...(entry.depositary === null ? [] : [{ label: words.depositary, value: entry.depositary }]),
    ...entry.registrations.map(({ series, number, on }) => ({ label: words.registered, value: <>{series} {number}{on === null ? null : <>, <DateText date={on} /></>}</> })),
    ...(history.parties.size > 0 ? [] : entry.authorities.map(({ party, name: authority, channel }) => ({ label: words.authorities, value: `${name(party)}: ${authority}, ${words.channel[channel]}` }))),
  ];
}

function content(view: PublicView, place: Place, { entry, history }: Treaty): SummaryRow[] {
  const words = wordsOf(place.language).treaty;
  const codes = treatyWords(place.language.code);
  const paraphrase = view.register.facts.get(entry.slug)?.clause?.paraphrase;
  const until = history.recordEnds === null ? null : writtenDate(history.recordEnds, place.language);
  const listed = (items: readonly { readonly what: string; readonly articles: readonly string[] }[], labels: Readonly<Record<string, string>>) => items.map(({ what, articles }) => `${labels[what] ?? what}${articles.length === 0 ? "" : ` (${articles.join(", ")})`}`).join("; ");
  return [
    ...(paraphrase === undefined ? [] : [{ label: words.clause, value: paraphrase }]),
    ...(entry.scope.recorded
      ? [{ label: words.assistance, value: listed(entry.scope.assistance, codes.assistance) }, { label: words.offences, value: listed(entry.scope.offences, codes.offences) }]
      : [{ label: words.scope, value: words.scopeNotRecorded }]),
    ...entry.files.map((file) => ({ label: words.files, value: <Link href={file.address}>{file.title}</Link> })),
    { label: words.record, value: words.recordText(words.extent[history.extent], until) },
  ];
}
