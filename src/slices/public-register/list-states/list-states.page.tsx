// States and others with which the register holds anything, from A to Z.
import type { FastifyReply } from "fastify";
import { addressOf, askedValue, FilterForm, LetterColumns, Letters, Link, PageHead, Quiet, TextField, type FieldProblem, type NameInList } from "../../../platform/web/index.ts";
import { badInput } from "../../../platform/web/problems.ts";
import { partiesByLetter, type NamedParty } from "../answers/parties-by-letter.ts";
import { readState } from "../answers/read-filter.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";

/** `/states`, and `/states?name=` that leads to the State meant. */
export async function showStateList({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language).states;
  const problems: FieldProblem[] = [];
  const typed = askedValue(place, "name", problems);
  const code = problems.length > 0 ? undefined : readState(typed, view, wordsOf(place.language), problems, "name");
  if (code !== undefined) return await reply.redirect(addressOf(place, `/states/${code}`), 303);
  const letters = partiesByLetter(view, place);
  const page = { title: words.title, section: "states", crumbs: [] };
  const count = [...letters.values()].reduce((sum, names) => sum + names.length, 0);
  const groups = [...letters].map(([letter, parties]) => ({ letter, names: parties.map((party): NameInList => ({ key: party.code, name: <Named party={party} kind={party.kind === "state" ? null : words.kind[party.kind]} /> })) }));
  const body = (
    <>
      <PageHead title={words.title} state={words.count(count)} />
      <FilterForm label={words.find} button={words.findButton} filtered={false}>
        <TextField name="name" label={words.findLabel} value={typed ?? ""} problem={problems[0]?.message} kind="search" />
      </FilterForm>
      <Letters label={words.letters} letters={groups.map(({ letter }) => letter)} />
      <LetterColumns groups={groups} />
    </>
  );
  return problems.length > 0 ? await reply.sendProblem(badInput(problems, place.words), { page, body }) : await reply.sendPage(page, body);
}

/** The name, what it is if no State, and how many instruments name it. */
function Named({ party, kind }: { readonly party: NamedParty; readonly kind: string | null }) {
  return (
    <>
      <Link to={`/states/${party.code}`}>{party.name}</Link> <Quiet>{kind === null ? party.instruments : `${kind}, ${party.instruments}`}</Quiet>
    </>
  );
}
