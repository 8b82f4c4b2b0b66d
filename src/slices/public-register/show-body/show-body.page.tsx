// One regional body: its members on the day, and what our State has with each, subject by subject.
import type { FastifyReply } from "fastify";
import { membersOn, type BodyRecord, type PartyCode } from "../../../domain/parties/index.ts";
import { Empty, PageHead, type Place } from "../../../platform/web/index.ts";
import { unknownAddress } from "../../../platform/web/problems.ts";
import { CoverageMatrix, type MatrixCell } from "../../../platform/web/plots/index.ts";
import { SUBJECTS, treatyWords, type Subject } from "../../treaties/index.ts";
import { selectTreaties } from "../answers/select-treaties.ts";
import { standingOf } from "../answers/standing.ts";
import { markOf } from "../answers/status-words.ts";
import { TreatyTable } from "../answers/treaty-table.tsx";
import { listTreaties, partyName, type PublicView } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";
import { bodyName } from "./body-name.ts";

export async function showBody({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const { slug } = request.params as { slug: string };
  const body = [...view.reference.bodies.values()].find((one) => one.slug === slug);
  if (body === undefined) return await reply.sendProblem(unknownAddress(request.url, place.words));
  const words = wordsOf(place.language);
  const members = membersOn(body, place.dates.on);
  const certain = members.filter(({ answer }) => answer !== "unknown").map(({ party }) => party);
  const unsure = members.filter(({ answer }) => answer === "unknown").length;
  const own = selectTreaties(view, { body: body.code }, place.dates.on, place.language.code).rows.filter(({ entry }) => entry.participation !== "bilateral");
  return await reply.sendPage(
    { title: bodyName(body, place.language.code), section: "bodies", crumbs: [{ label: words.bodies.title, to: "/bodies" }] },
    <>
      <PageHead title={bodyName(body, place.language.code)} state={words.bodies.state(certain.length, unsure, members.some(({ answer }) => answer === "presumed"))} />
      <p>{words.bodies.coverage(words.bodies.extent[body.coverage.extent], body.coverage.asOf)} {body.coverage.note ?? ""}</p>
      {certain.length === 0 ? <Empty title={words.bodies.noMembers} /> : <Matrix view={view} place={place} body={body} members={certain} />}
      {own.length === 0 ? null : (
        <section>
          <h2>{words.bodies.instruments}</h2>
          <TreatyTable view={view} place={place} rows={own} caption={words.bodies.instruments} captionHidden />
        </section>
      )}
    </>,
  );
}

const SHOWN: readonly Subject[] = SUBJECTS.filter((subject) => subject !== "treaty-law" && subject !== "civil-matters");

function Matrix({ view, place, members }: { readonly view: PublicView; readonly place: Place; readonly body: BodyRecord; readonly members: readonly PartyCode[] }) {
  const words = wordsOf(place.language);
  const codes = treatyWords(place.language.code);
  const bilateral = listTreaties(view).filter(({ entry }) => entry.participation === "bilateral" && entry.between.includes(view.ownState));
  const used = SHOWN.filter((subject) => bilateral.some(({ entry }) => entry.subjects.includes(subject) && entry.between.some((code) => code !== view.ownState && members.includes(code))));
  const cell = (code: PartyCode, subject: Subject): MatrixCell | undefined => {
    const own = bilateral.filter(({ entry }) => entry.between.includes(code) && entry.subjects.includes(subject)).map((treaty) => ({ treaty, stands: standingOf(treaty, place.dates.on) }));
    const best = own.find(({ stands }) => stands.standing === "in-force") ?? own[0];
    if (best === undefined) return undefined;
    return { ...markOf(best.stands, words), proof: { to: `/treaties/${best.treaty.entry.slug}`, query: { why: 1 } }, ...(own.length > 1 ? { count: own.length } : {}) };
  };
  const rows = members
    .filter((code) => code !== view.ownState)
    .map((code) => ({ key: code, label: partyName(view, code, place.dates.on, place.language.code), target: { to: `/between/${view.ownState}/${code}` }, cells: Object.fromEntries(used.map((subject) => [subject, cell(code, subject)])) }));
  return (
    <CoverageMatrix
      caption={words.bodies.matrix(partyName(view, view.ownState, place.dates.on, place.language.code))}
      corner={words.bodies.member}
      columns={used.map((subject) => ({ key: subject, label: codes.subjects[subject] }))}
      rows={rows}
      emptyWord={words.bodies.empty}
    />
  );
}
