// One function an address of the interface: the view and the request in, the JSON or the problem out.
import type { FastifyRequest } from "fastify";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { CONSENT_TYPES, OTHER_ACTION_TYPES, between, missingForEntry, partyTotals, partyStatus, treatiesOf, whatIf, type PartyCode } from "../../../domain/treaty-law/index.ts";
import type { FieldProblem, Problem } from "../../../platform/web/index.ts";
import { badInput, unknownAddress } from "../../../platform/web/problems.ts";
import { readFilter, readPaging, readSort, readState } from "../answers/read-filter.ts";
import { readImaginedAct } from "../answers/read-hypothesis.ts";
import { hasPart, selectTreaties } from "../answers/select-treaties.ts";
import { unknownParty, unknownTreaty } from "../answers/unknown.ts";
import { titleOf } from "../answers/title.ts";
import { standingOf } from "../answers/standing.ts";
import { findTreaty, listHistories, listTreaties, partyName, type PublicView, type Treaty } from "../public-view.ts";
import { divisionAnswer, type WithState } from "../show-division/division-answer.ts";
import { wordsOf } from "../words/index.ts";
import { partyJson, rowJson, statusJson, treatyJson } from "./json-answers.ts";

export type Answer = { readonly value: unknown } | { readonly problem: Problem };

/** `GET /api/treaties` */
export function answerList(view: PublicView, { place }: FastifyRequest): Answer {
  const { filter, problems } = readFilter(place, view);
  const found = [...problems];
  const { rows, unknown, undated } = selectTreaties(view, filter, place.dates.on, place.language.code, readSort(place, found));
  const paging = readPaging(place, rows.length);
  const wrong = [...found, ...paging.problems];
  if (wrong.length > 0) return { problem: badInput(wrong, place.words) };
  const from = (paging.page - 1) * paging.perPage;
  const items = rows.slice(from, from + paging.perPage).map((row) => rowJson(row, place.language.code));
  return { value: { on: place.dates.on, total: rows.length, unknown: unknown.length + undated.length, page: paging.page, perPage: paging.perPage, items } };
}

/** `GET /api/treaties/{id}` */
export function answerTreaty(view: PublicView, request: FastifyRequest): Answer {
  return withTreaty(view, request, (treaty, on, language) => treatyJson(treaty, standingOf(treaty, on), on, language));
}

/** `GET /api/treaties/{id}/parties` */
export function answerParties(view: PublicView, request: FastifyRequest): Answer {
  return withTreaty(view, request, ({ entry, history }, on, language) => {
    const parties = [...history.parties.keys()].sort().map((code) => partyJson(view, { entry, history }, code, on, language));
    const statuses = [...history.parties.keys()].map((code) => partyStatus(history, code, on));
    return { id: entry.slug, on, record: { ends: history.recordEnds, extent: history.extent }, totals: partyTotals(statuses), parties };
  });
}

/** `GET /api/treaties/{id}/what-if` */
export function answerWhatIf(view: PublicView, request: FastifyRequest): Answer {
  const { place } = request;
  const given = readImaginedAct(place, view, { state: "state", action: "action", date: "date" }, [...CONSENT_TYPES, ...OTHER_ACTION_TYPES]);
  if (given === undefined) return { problem: badInput([{ field: "state", message: wordsOf(place.language).filter.needed }], place.words) };
  if ("problems" in given) return { problem: badInput(given.problems, place.words) };
  return withTreaty(view, request, ({ entry, history }) => {
    const facts = view.register.facts.get(entry.slug);
    if (facts === undefined) throw new Error(`${entry.slug} has no facts`);
    const projected = whatIf(facts, [given], view.world);
    const periods = (projected.history.parties.get(given.state)?.memberships ?? []).map(({ from, until }) => ({ from, until }));
    return {
      id: entry.slug,
      hypothetical: [given],
      entryIntoForce: projected.history.entryIntoForce.date,
      before: history.entryIntoForce.date,
      party: { code: given.state, periods },
      missing: missingForEntry(facts, view.world, place.dates.on) ?? null,
      why: projected.why,
    };
  });
}

/** `GET /api/states/{code}` */
export function answerState(view: PublicView, { place, params }: FastifyRequest): Answer {
  const { on } = place.dates;
  const read = parameterState(view, params, "code", place);
  if ("problem" in read) return read;
  const own = treatiesOf(listHistories(view), read.code, on).filter(({ listed }) => listed);
  const treaties = own.flatMap(({ treaty, party }) => {
    const found = findTreaty(view, treaty);
    return found === undefined ? [] : [{ ...rowJson({ ...found, stands: standingOf(found, on, read.code) }, place.language.code), own: statusJson({ period: party }) }];
  });
  const kind = view.reference.parties.parties.get(read.code)?.kind ?? "state";
  const named = listTreaties(view).flatMap((treaty) => (!hasPart(treaty, read.code) && treaty.entry.participants.some(({ party: one }) => one === read.code) ? [treaty.entry.slug] : []));
  return { value: { named, code: read.code, name: partyName(view, read.code, on, place.language.code), kind, on, treaties } };
}

/** `GET /api/between/{a}/{b}` */
export function answerBetween(view: PublicView, { place, params }: FastifyRequest): Answer {
  const { on } = place.dates;
  const [a, b] = [parameterState(view, params, "a", place), parameterState(view, params, "b", place)];
  if ("problem" in a) return a;
  if ("problem" in b) return b;
  if (a.code === b.code) return { problem: badInput([{ field: "b", message: wordsOf(place.language).api.sameState }], place.words) };
  const treaties = between(listHistories(view), a.code, b.code, on, view.register.facts).flatMap(({ treaty, status, basis, why, unknown, conflicts, relation }) => {
    const found = findTreaty(view, treaty);
    if (found === undefined) return [];
    return [{ id: treaty, title: titleOf(found, place.language.code), status, basis, since: relation?.since ?? null, until: relation?.next?.on ?? null, unknown, conflicts, why }];
  });
  const party = (code: PartyCode) => ({ code, name: partyName(view, code, on, place.language.code) });
  return { value: { a: party(a.code), b: party(b.code), on, treaties } };
}

/** `GET /api/international-cooperation` */
export function answerCooperation(view: PublicView, { place }: FastifyRequest): Answer {
  const answer = divisionAnswer(view, place.dates.on);
  const states = (list: readonly WithState[]) => [...new Set(list.map(({ state }) => state))].sort();
  const counted = (list: readonly WithState[]) => ({ total: states(list).length, states: states(list) });
  const asean = answer.bodies.find(({ code }) => code === "ASEAN");
  return {
    value: {
      on: answer.on,
      mlats: { inForce: counted(answer.mlats.inForce), signedNotInForce: counted(answer.mlats.signedNotInForce), unknown: counted(answer.mlats.unknown) },
      conventions: answer.conventions.map(({ treaty, standing, missing }) => ({ id: treaty.entry.slug, status: standing, missing })),
      drugAgreements: counted(answer.drugAgreements),
      drugMous: counted(answer.drugMous),
      asean: { members: asean?.members ?? [], mlatInForce: states(asean?.inForce ?? []), mlatPending: states(asean?.pending ?? []) },
    },
  };
}

function withTreaty(view: PublicView, { place, params, url }: FastifyRequest, answer: (treaty: Treaty, on: CalendarDate, language: string) => unknown): Answer {
  const { id } = params as { id: string };
  const treaty = findTreaty(view, id) ?? findTreaty(view, id.toLowerCase());
  if (treaty === undefined) return { problem: { ...unknownTreaty(view, place, id), detail: unknownAddress(url, place.words).detail } };
  return { value: answer(treaty, place.dates.on, place.language.code) };
}

function parameterState(view: PublicView, params: unknown, name: string, place: FastifyRequest["place"]): { readonly code: PartyCode } | { readonly problem: Problem } {
  const problems: FieldProblem[] = [];
  const text = (params as Record<string, string>)[name];
  const code = readState(text, view, wordsOf(place.language), problems, name);
  return code === undefined ? { problem: unknownParty(view, place, text ?? "", problems, (one) => `/states/${one}`) } : { code };
}
