// Which countries something is recorded of, what of each, and what is not; and the way to any other.
import type { FastifyReply } from "fastify";
import { nameOn, resolveParty, type PartyIndex } from "../../../domain/parties/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, askedValue, DataTable, ErrorSummary, FilterForm, Link, PageHead, problemOf, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import type { CountryProfile } from "../../../domain/casework/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { loadReference } from "../../reference-data/index.ts";
import { listCountryFacts } from "../authorities.store.ts";
import { profileOf } from "../profiles.ts";
import { wordsOf } from "../words/index.ts";

export async function showCountries(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, language, reply, request: { place }, today } = context;
  const words = wordsOf(language);
  const { facts, parties } = await withinScope(db, scope, async (tx) => ({ facts: await listCountryFacts(tx), parties: (await loadReference(tx)).parties }));
  const problems: FieldProblem[] = [];
  const typed = askedValue(place, "state", problems) ?? "";
  const found = typed === "" ? undefined : resolveParty(typed.slice(0, 120), parties);
  if (found?.kind === "found") return await reply.redirect(addressOf(place, `/desk/countries/${found.party}`), 303);
  if (found !== undefined) problems.push({ field: "state", message: words.unknownState(typed.slice(0, 60)) });
  const codes = [...new Set(facts.filter(({ goneBy }) => goneBy === null).map(({ party }) => party))];
  const profiles = codes.map((code) => profileOf(code, facts, today)).toSorted((a, b) => nameOfCountry(parties, a.party, context).localeCompare(nameOfCountry(parties, b.party, context), language.code));
  return await reply.sendPage(
    { title: words.title, crumbs: [], density: "desk", section: "countries", unlisted: true, status: problems.length > 0 ? 400 : 200 },
    <>
      <PageHead title={words.title} state={words.state(profiles.length)} dated={false} />
      <ErrorSummary problems={problems} />
      <FilterForm label={words.find} button={words.findButton} filtered={false}>
        <TextField name="state" label={words.findLabel} value={typed} problem={problemOf(problems, "state")} width="full" autocomplete="off" />
      </FilterForm>
      <Profiles context={context} profiles={profiles} parties={parties} />
    </>,
  );
}

/** Today's name; the code where none is recorded. */
export function nameOfCountry({ parties }: PartyIndex, code: string, { today, language }: DeskContext): string {
  const party = parties.get(code);
  return party === undefined ? code : (nameOn(party, today, language.code) ?? code);
}

type ProfilesProps = { readonly context: DeskContext; readonly profiles: readonly CountryProfile[]; readonly parties: PartyIndex };

function Profiles({ context, profiles, parties }: ProfilesProps) {
  const { kinds, columns, caption, none } = wordsOf(context.language);
  const list = (some: readonly (keyof typeof kinds)[]) => (some.length === 0 ? none : [...new Set(some)].map((kind) => kinds[kind]).join(", "));
  return (
    <DataTable<CountryProfile>
      caption={caption}
      captionHidden
      class="dense"
      rows={profiles}
      rowKey={({ party }) => party}
      columns={[
        { key: "country", header: columns.country, namesRow: true, cell: ({ party }) => <Link to={`/desk/countries/${party}`}>{nameOfCountry(parties, party, context)}</Link> },
        { key: "recorded", header: columns.recorded, cell: ({ facts }) => list(facts.map(({ kind }) => kind)) },
        { key: "missing", header: columns.missing, cell: ({ missing }) => list(missing) },
      ]}
    />
  );
}
