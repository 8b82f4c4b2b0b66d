// What an officer who may use a route is answered, and how the rows of the matrix say who may: the kinds that its rows are made of.
import type { Standing, UnitId } from "../../src/domain/access/index.ts";
import type { Office } from "../support/office.ts";
import type { FileRecord } from "./records.ts";

/** What addresses can name besides the records of files. */
export type World = {
  readonly office: Office;
  readonly fact: string;
  /** A draft of the bureau, and one from abroad whose merits the Canada desk looks at. */
  readonly requests: { readonly draft: string; readonly merits: string };
  /** Of the Canada desk, received; with a paper. */
  readonly information: { readonly id: string; readonly paper: string };
  /** Of the bureau, asked for and not confirmed. */
  readonly preservation: string;
  /** Of the bureau's draft, ordered. */
  readonly translation: string;
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

export const page: Row = { may: 200 };
export const form: Row = { may: 422 };
export const of = (address: NonNullable<Row["address"]>, may: number): Row => ({ may, address });
export const file = (may: number, only?: Row["only"]): Row => ({ may, guarded: "file", ...(only === undefined ? {} : { only }) });
export const ours = (may: number): Row => file(may, (sight) => sight === "organisation");
/** The form is sent empty: it says nothing of how the paper was closed when it was looked at. */
export const ourPaper = (may: number): Row => ({ may, guarded: "paper", only: (sight) => sight === "organisation" });
export const writes = (may: number): Row => file(may, (sight) => sight === "organisation" || sight === "grant");

export const treaty = (may: number) => of(({ fact }) => ({ slug: "in-az-mla", fact }), may);
export const unit = (may: number) => of(() => ({ subject: "canada" }), may);
export const post = (may: number) => of(() => ({ subject: "canada-desk" }), may);
export const person = (may: number) => of(({ office }) => ({ subject: office.people.nobody }), may);
export const compartment = (may: number) => of(() => ({ subject: "PROTECTION" }), may);
/** Of the bureau's draft: everybody of the bureau. */
export const draft = (may: number, more: Readonly<Record<string, string>> = {}): Row => ({ may, address: ({ requests }) => ({ request: requests.draft, ...more }), by: ({ units }, office) => units.has(office.units["bureau"] as UnitId) });
/** Of the bureau's draft: who answers for it there. */
export const ofController = (may: number): Row => ({ may, address: ({ requests }) => ({ request: requests.draft }), by: ({ units, permissions }, office) => units.has(office.units["bureau"] as UnitId) && permissions.has("request.control") });
export const merits = (may: number): Row => ({ may, address: ({ requests }) => ({ request: requests.merits }), by: ({ units }, office) => units.has(office.units["canada"] as UnitId) });
/** Data kept at the bureau's asking: everybody of the bureau. */
export const kept = (may: number): Row => ({ may, address: ({ preservation }) => ({ preservation }), by: ({ units }, office) => units.has(office.units["bureau"] as UnitId) });
/** Of the bureau's draft. */
export const translated = (may: number): Row => ({ may, address: ({ requests, translation }) => ({ request: requests.draft, translation }), by: ({ units }, office) => units.has(office.units["bureau"] as UnitId) });
/** Of the Canada desk, with a paper of it. */
export const informed = (may: number): Row => ({ may, address: ({ information: { id, paper } }) => ({ information: id, document: paper, act: "acknowledge", template: "information-receipt" }), by: ({ units }, office) => units.has(office.units["canada"] as UnitId) });
export const NOBODYS = "00000000-0000-4000-8000-000000000000";
/** Passkeys, sessions and kept forms are each officer's own: of anybody else's none is to be seen; what owners see, the tests of accounts say. */
export const anothersProof = (name: string) => of(() => ({ [name]: NOBODYS }), 404);
export const notHere = of(() => ({ file: NOBODYS, request: NOBODYS, document: NOBODYS }), 404);
export const nobodysRequest = of(() => ({ request: NOBODYS }), 404);
/** The pages and forms of the papers of a record. */
export const documentsOf = (home: string, row: Row): Readonly<Record<string, Row>> => Object.fromEntries(["GET", "POST"].flatMap((method) => ["/documents/new", "/documents/:document/versions/new", ...(method === "GET" ? ["/documents", "/documents/:document", "/documents/:document/text"] : [])].map((part) => [`${method} ${home}${part}`, row])));
export const ofInformation = (method: string, may: number, parts: readonly string[]): Readonly<Record<string, Row>> => Object.fromEntries(parts.map((part) => [`${method} /desk/information/:information${part}`, informed(may)]));
export const nobodysLetter = of(() => ({ request: NOBODYS, letter: NOBODYS, override: NOBODYS, template: "reminder" }), 404);
export const anothersPasskey = anothersProof("passkey");
/** The officers here have neither password nor device: there is nothing to change about them. */
export const noProof: Row = { may: 404 };
