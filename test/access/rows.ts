// THE MATRIX: one row for each page and form of the desk. A route without a row here fails the build; so does a row without a route.
//
// A row says what an officer who may use the route is answered. Forms are sent empty, or to what was decided already, so that the
// matrix changes nothing: 422 is then the answer to somebody who may. To everybody else the answer is 404.
import type { Standing, UnitId } from "../../src/domain/access/index.ts";
import type { Office } from "../support/office.ts";
import type { FileRecord } from "./records.ts";

/** What addresses can name besides the records of files. */
export type World = {
  readonly office: Office;
  readonly fact: string;
  /** A draft of the bureau, and one from abroad whose merits the Canada desk looks at. */
  readonly requests: { readonly draft: string; readonly merits: string };
};

/** How an officer sees the file of the record; `false`: not at all. */
export type Sight = "organisation" | "grant" | "break-glass" | false;

export type Row = {
  /** What an officer who may is answered. */
  readonly may: number;
  /** What stands in the address for each `:name`; none: nothing stands for it. */
  readonly address?: (world: World) => Readonly<Record<string, string>>;
  /** Need-to-know decides as well: on the file, or on a paper of it. */
  readonly guarded?: "file" | "paper";
  /** Of those with the permission, who may: a request is seen and worked on by its desks' units. */
  readonly by?: (standing: Standing, office: Office) => boolean;
  /** Of those who see the record, who may; left out: all of them. */
  readonly only?: (sight: Sight, record: FileRecord, standing: Pick<Standing, "posts" | "person">) => boolean;
};

const page: Row = { may: 200 };
const form: Row = { may: 422 };
const of = (address: NonNullable<Row["address"]>, may: number): Row => ({ may, address });
const file = (may: number, only?: Row["only"]): Row => ({ may, guarded: "file", ...(only === undefined ? {} : { only }) });
const ours = (may: number): Row => file(may, (sight) => sight === "organisation");
/** The form is sent empty: it says nothing of how the paper was closed when it was looked at. */
const ourPaper = (may: number): Row => ({ may, guarded: "paper", only: (sight) => sight === "organisation" });
const writes = (may: number): Row => file(may, (sight) => sight === "organisation" || sight === "grant");

const treaty = (may: number) => of(({ fact }) => ({ slug: "in-az-mla", fact }), may);
const unit = (may: number) => of(() => ({ subject: "canada" }), may);
const post = (may: number) => of(() => ({ subject: "canada-desk" }), may);
const person = (may: number) => of(({ office }) => ({ subject: office.people.nobody }), may);
const compartment = (may: number) => of(() => ({ subject: "PROTECTION" }), may);
/** Of the bureau's draft: everybody of the bureau. */
const draft = (may: number, more: Readonly<Record<string, string>> = {}): Row => ({ may, address: ({ requests }) => ({ request: requests.draft, ...more }), by: ({ units }, office) => units.has(office.units["bureau"] as UnitId) });
const merits = (may: number): Row => ({ may, address: ({ requests }) => ({ request: requests.merits }), by: ({ units }, office) => units.has(office.units["canada"] as UnitId) });
const NOBODYS = "00000000-0000-4000-8000-000000000000";
/** Passkeys, sessions and kept forms are each officer's own: of anybody else's none is to be seen; what owners see, the tests of accounts say. */
const anothersProof = (name: string) => of(() => ({ [name]: NOBODYS }), 404);
const notHere = of(() => ({ file: NOBODYS, request: NOBODYS, document: NOBODYS }), 404);
const nobodysRequest = of(() => ({ request: NOBODYS }), 404);
/** The pages and forms of the papers of a record. */
const documentsOf = (home: string, row: Row): Readonly<Record<string, Row>> => Object.fromEntries(["GET", "POST"].flatMap((method) => ["/documents/new", "/documents/:document/versions/new", ...(method === "GET" ? ["/documents", "/documents/:document", "/documents/:document/text"] : [])].map((part) => [`${method} ${home}${part}`, row])));
const nobodysInformation = of(() => ({ information: NOBODYS, act: "acknowledge", document: NOBODYS }), 404);
const nobodysLetter = of(() => ({ request: NOBODYS, letter: NOBODYS, override: NOBODYS, template: "reminder" }), 404);
const anothersPasskey = anothersProof("passkey");
/** The officers here have neither password nor device: there is nothing to change about them. */
const noProof: Row = { may: 404 };

export const ROWS: Readonly<Record<string, Row>> = {
  // accounts
  "GET /desk": page,
  "GET /desk/account": page,
  "POST /desk/account/sessions/end": { may: 404 },
  "GET /desk/account/password": noProof,
  "POST /desk/account/password": noProof,
  "GET /desk/account/second-factor": page,
  "POST /desk/account/second-factor": { may: 400 },
  "POST /desk/account/second-factor/begin": { may: 303 },
  "GET /desk/account/second-factor/remove": noProof,
  "POST /desk/account/second-factor/remove": noProof,
  "GET /desk/account/recovery-codes": noProof,
  "POST /desk/account/recovery-codes": noProof,
  "GET /desk/carried/:id": anothersProof("id"),
  "POST /desk/carried/:id/discard": anothersProof("id"),
  "GET /desk/account/passkeys": page,
  "POST /desk/account/passkeys": { may: 400 },
  "POST /desk/account/passkeys/options": page,
  "GET /desk/account/passkeys/:passkey": anothersPasskey,
  "POST /desk/account/passkeys/:passkey": anothersPasskey,
  "POST /desk/account/passkeys/:passkey/remove": anothersPasskey,

  // the record of what was done
  "GET /desk/audit": page,
  "GET /desk/audit/:entry": of(() => ({ entry: "1" }), 200),
  "POST /desk/audit/export": page,

  // the register
  "GET /desk/register": page,
  "GET /desk/register/new": page,
  "POST /desk/register/new": form,
  "GET /desk/register/treaties/:slug": treaty(200),
  "GET /desk/register/treaties/:slug/record": treaty(200),
  "POST /desk/register/treaties/:slug/record": treaty(422),
  "GET /desk/register/treaties/:slug/facts/:fact/correct": treaty(200),
  "POST /desk/register/treaties/:slug/facts/:fact/correct": treaty(422),
  "GET /desk/register/treaties/:slug/facts/:fact/retract": treaty(200),
  "POST /desk/register/treaties/:slug/facts/:fact/retract": treaty(422),
  "POST /desk/register/treaties/:slug/publish": treaty(422),
  "POST /desk/register/treaties/:slug/return": treaty(422),

  // the legal basis of a request
  "GET /desk/legal-basis": page,

  // how countries want to be asked
  "GET /desk/countries": page,
  "GET /desk/content-rules": page,
  "GET /desk/content-rules/new": page,
  "POST /desk/content-rules/new": form,
  "GET /desk/content-rules/:rule": of(() => ({ rule: NOBODYS }), 404),
  "POST /desk/content-rules/:rule": of(() => ({ rule: NOBODYS }), 404),
  "GET /desk/countries/:party": of(() => ({ party: "CA" }), 200),
  "GET /desk/countries/:party/record": of(() => ({ party: "CA" }), 200),
  "POST /desk/countries/:party/record": of(() => ({ party: "CA" }), 422),
  "GET /desk/countries/:party/statements/:statement": of(() => ({ party: "CA", statement: NOBODYS }), 404),
  "POST /desk/countries/:party/statements/:statement": of(() => ({ party: "CA", statement: NOBODYS }), 404),
  // the search
  "GET /desk/search": page,
  // statistics
  "GET /desk/statistics": page,
  "GET /desk/statistics/returns": page,
  "GET /desk/statistics/pack": page,
  "POST /desk/statistics/pack": page,

  // the office
  "GET /desk/office": page,
  "GET /desk/office/units/:subject": unit(200),
  "GET /desk/office/posts/:subject": post(200),
  "GET /desk/office/people": page,
  "GET /desk/office/people/:subject": person(200),
  "GET /desk/office/compartments": page,
  "GET /desk/office/compartments/:subject": compartment(200),
  "GET /desk/office/roles": page,
  "GET /desk/office/jobs": page,
  "POST /desk/office/jobs/revive": { may: 404 },
  "GET /desk/office/sessions": page,
  "POST /desk/office/sessions/end": { may: 404 },
  "POST /desk/office/people/:subject/reset": person(422),
  "POST /desk/office/people/:subject/close-account": person(422),
  "POST /desk/office/units/new": form,
  "POST /desk/office/units/:subject/rename": unit(422),
  "POST /desk/office/units/:subject/close": unit(422),
  "POST /desk/office/units/:subject/posts/new": unit(422),
  "POST /desk/office/posts/:subject/appoint": post(422),
  "POST /desk/office/posts/:subject/vacate": post(422),
  "POST /desk/office/posts/:subject/cover": post(422),
  "POST /desk/office/posts/:subject/end-cover": post(422),
  "POST /desk/office/posts/:subject/clearance": post(422),
  "POST /desk/office/posts/:subject/give-role": post(422),
  "POST /desk/office/posts/:subject/take-role": post(422),
  "POST /desk/office/posts/:subject/close": post(422),
  "POST /desk/office/people/new": form,
  "POST /desk/office/people/:subject/rename": person(422),
  "POST /desk/office/compartments/new": form,
  "POST /desk/office/compartments/:subject/propose": compartment(422),
  "POST /desk/office/compartments/:subject/approve": compartment(422),
  "POST /desk/office/compartments/:subject/end": compartment(422),

  // clocks and deadlines; which requests are seen, their own tests try
  "GET /desk/deadlines": page,
  "GET /desk/requests/:request/clocks": of(() => ({ request: NOBODYS }), 404),
  "GET /desk/calendar": page,
  "POST /desk/calendar": page,
  "POST /desk/calendar/shut": { may: 303 },

  // evidence, assets and preserved data
  "GET /desk/requests/:request/ledger": nobodysRequest,
  "POST /desk/requests/:request/ledger/evidence": nobodysRequest,
  "POST /desk/requests/:request/ledger/custody": nobodysRequest,
  "POST /desk/requests/:request/ledger/assets": nobodysRequest,
  "GET /desk/preservations": page,
  "POST /desk/preservations": form,
  "GET /desk/preservations/:preservation": anothersProof("preservation"),
  "POST /desk/preservations/:preservation/renew": anothersProof("preservation"),
  "POST /desk/preservations/:preservation/end": anothersProof("preservation"),

  // spontaneous information: of what is not there none is to be seen; who sees, decides and sends it, its own tests say
  "GET /desk/information": page,
  "GET /desk/information/receive": page,
  "POST /desk/information/receive": form,
  "GET /desk/information/send": page,
  "POST /desk/information/send": form,
  "GET /desk/information/:information": nobodysInformation,
  "POST /desk/information/:information/acts/:act": nobodysInformation,
  "POST /desk/information/:information/basis": nobodysInformation,
  "GET /desk/information/:information/correct": nobodysInformation,
  "POST /desk/information/:information/correct": nobodysInformation,
  "POST /desk/information/:information/links": nobodysInformation,
  "GET /desk/information/:information/request": nobodysInformation,
  "POST /desk/information/:information/request": nobodysInformation,
  ...documentsOf("/desk/information/:information", nobodysInformation),

  // documents: of a file that has none; which documents of a file are seen, their own tests try
  "GET /desk/files/:file/documents": file(200),
  "GET /desk/files/:file/documents/new": writes(200),
  "POST /desk/files/:file/documents/new": writes(422),
  "GET /desk/files/:file/documents/:document": notHere,
  "GET /desk/files/:file/documents/:document/text": notHere,
  "GET /desk/files/:file/documents/:document/versions/new": notHere,
  "POST /desk/files/:file/documents/:document/versions/new": notHere,
  ...documentsOf("/desk/requests/:request", notHere),
  "POST /desk/uploads": form,
  "POST /desk/uploads/:upload/parts": anothersProof("upload"),
  "POST /desk/uploads/:upload/discard": anothersProof("upload"),
  // requests: forms are sent for a version and a number of steps that are over, so that nothing changes
  "GET /desk/requests": page,
  "GET /desk/requests/new": page,
  "POST /desk/requests/new": form,
  "GET /desk/requests/receive": page,
  "POST /desk/requests/receive": form,
  "GET /desk/requests/:request": draft(200),
  "GET /desk/requests/:request/history": draft(200),
  "GET /desk/requests/:request/draft": draft(200),
  "POST /desk/requests/:request/draft": draft(409),
  "POST /desk/requests/:request/draft/typing": draft(200),
  "POST /desk/requests/:request/draft/typing/discard": draft(303),
  "POST /desk/requests/:request/items": draft(303),
  "POST /desk/requests/:request/items/:item/withdraw": draft(404, { item: "00000000-0000-4000-8000-000000000000" }),
  "GET /desk/requests/:request/basis": draft(200),
  "POST /desk/requests/:request/basis": draft(422),
  "GET /desk/requests/:request/people": draft(200),
  "POST /desk/requests/:request/people": draft(422),
  "POST /desk/requests/:request/people/:subject/strike": draft(404, { subject: "00000000-0000-4000-8000-000000000000" }),
  "POST /desk/requests/:request/numbers": draft(422),
  "GET /desk/requests/:request/steps/:action": draft(200, { action: "submit" }),
  "POST /desk/requests/:request/steps/:action": draft(409, { action: "submit" }),
  "GET /desk/requests/:request/reverse": draft(200),
  "POST /desk/requests/:request/reverse": draft(409),
  "GET /desk/requests/:request/assign": draft(200),
  "POST /desk/requests/:request/assign": draft(422),
  "GET /desk/requests/:request/number": merits(200),
  "POST /desk/requests/:request/number": merits(422),
  "GET /desk/requests/:request/links": draft(200),
  "POST /desk/requests/:request/links": draft(422),
  "GET /desk/requests/:request/override": draft(200),
  "POST /desk/requests/:request/override": draft(422),
  "GET /desk/requests/:request/grounds": merits(200),
  "POST /desk/requests/:request/grounds": merits(422),

  // letters: of a request that is not there none is to be seen; who sees, makes, signs and sends them, the tests of letters say
  "GET /desk/requests/:request/letters": nobodysLetter,
  "GET /desk/requests/:request/letters/new/:template": nobodysLetter,
  "POST /desk/requests/:request/letters/new/:template": nobodysLetter,
  "POST /desk/requests/:request/letters/overrides": nobodysLetter,
  "POST /desk/requests/:request/letters/overrides/:override/agree": nobodysLetter,
  "GET /desk/letters/:letter": nobodysLetter,
  "GET /desk/letters/:letter/pdf": nobodysLetter,
  "GET /desk/letters/:letter/docx": nobodysLetter,
  "GET /desk/letters/:letter/change": nobodysLetter,
  "POST /desk/letters/:letter/change": nobodysLetter,
  "POST /desk/letters/:letter/sign": nobodysLetter,
  "POST /desk/letters/:letter/despatch": nobodysLetter,
  "POST /desk/letters/:letter/withdraw": nobodysLetter,

  // files
  "GET /desk/files": page,
  "GET /desk/files/new": page,
  "POST /desk/files/new": form,
  "GET /desk/files/decisions": page,
  "GET /desk/files/notices": page,
  // Read by whoever holds the post that held the file, whether or not they see the file; not by who is walled off from it.
  "POST /desk/files/notices/:opening": { may: 303, guarded: "file", only: (_, { owner, file: { recused } }, { posts, person }) => posts.includes(owner) && !recused.includes(person) },
  "GET /desk/openings": page,
  "POST /desk/openings/:opening": { may: 303, guarded: "file", only: () => true },
  "GET /desk/break-glass": page,
  "POST /desk/break-glass": form,
  "GET /desk/files/:file": file(200),
  "GET /desk/files/:file/people": file(200),
  "GET /desk/files/:file/history": file(200),
  "GET /desk/files/:file/papers/new": writes(200),
  "POST /desk/files/:file/papers/new": writes(422),
  "GET /desk/files/:file/papers/:paper": { may: 200, guarded: "paper" },
  "GET /desk/files/:file/papers/:paper/marking": ourPaper(200),
  "POST /desk/files/:file/papers/:paper/marking": ourPaper(409),
  "POST /desk/files/:file/paper-markings/:lowering/accept": ourPaper(422),
  "POST /desk/files/:file/paper-markings/:lowering/refuse": ourPaper(422),
  "GET /desk/files/:file/grants/new": ours(200),
  "POST /desk/files/:file/grants/new": ours(422),
  "POST /desk/files/:file/grants/:grant/approve": ours(422),
  "POST /desk/files/:file/grants/:grant/refuse": ours(422),
  "POST /desk/files/:file/grants/:grant/revoke": ours(422),
  "GET /desk/files/:file/recusals/new": ours(200),
  "POST /desk/files/:file/recusals/new": ours(422),
  "POST /desk/files/:file/recusals/:recusal/lift": ours(422),
  "GET /desk/files/:file/marking": ours(200),
  "POST /desk/files/:file/marking": ours(409),
  "POST /desk/files/:file/marking/:change/accept": ours(422),
  "POST /desk/files/:file/marking/:change/refuse": ours(422),
  "GET /desk/files/:file/transfer": ours(200),
  "POST /desk/files/:file/transfer": ours(422),
  "GET /desk/files/:file/subject": ours(200),
  "POST /desk/files/:file/subject": ours(409),
  "GET /desk/files/:file/closing": ours(200),
  "POST /desk/files/:file/closing": ours(409),
};

