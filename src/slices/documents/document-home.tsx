// What documents are classed to: a desk file, a request or spontaneous information. Each has its own way in, its own rule of who adds, and its
// own frame; the pages of documents are the same for all.
import type { ComponentChildren } from "preact";
import { covers, type Marking } from "../../domain/access/index.ts";
import { decidePaper } from "../../domain/files/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import type { FieldProblem } from "../../platform/web/index.ts";
import { mayUse, partOf, type DeskContext } from "../accounts/index.ts";
import { FileFrame, problemsOf, withFile, wordsOfFiles, type OpenedFile } from "../files/index.ts";
import { InformationFrame, withInformation, type OpenedInformation } from "../information/index.ts";
import { loadRequestView, RequestFrame, withRequest, type LoadedRequest, type RequestView } from "../requests/index.ts";
import type { HomeId } from "./documents.store.ts";
import { wordsOf } from "./words/index.ts";

export type Closure = { readonly marking: Marking; readonly compartments: readonly string[] };

export type DocumentHome = {
  readonly of: HomeId;
  /** Below `/desk`: its own page. */
  readonly path: string;
  readonly reference: string;
  readonly title: string;
  readonly marking: Marking;
  readonly section: "files" | "requests" | "information";
  readonly listTo: `/desk/${DocumentHome["section"]}`;
  readonly mayAdd: boolean;
  /** Why a document closed like that cannot be added, beside its field. */
  readonly judge: (closure: Closure) => readonly FieldProblem[];
  /** The frame around the list of documents. */
  readonly frame: (children: ComponentChildren) => ComponentChildren;
};

/** The file, request or information that the address names, opened within the scope. `undefined`: there is none for this officer. */
export async function withHome<T>(context: DeskContext, work: (tx: ScopedTransaction, home: DocumentHome) => Promise<T>): Promise<T | undefined> {
  if (partOf(context, "information") !== "") {
    const view = await loadRequestView(context);
    return await withInformation(context, async (tx, opened) => await work(tx, homeInInformation(context, opened, view)));
  }
  if (partOf(context, "request") === "") return await withFile(context, async (tx, opened) => await work(tx, homeInFile(context, opened)));
  const view = await loadRequestView(context);
  return await withRequest(context, async (tx, loaded) => await work(tx, homeInRequest(context, loaded, view)));
}

function homeInFile(context: DeskContext, opened: OpenedFile): DocumentHome {
  const { stored, seen, file } = opened;
  return {
    of: { kind: "file", id: stored.id }, path: `/desk/files/${stored.id}`, reference: stored.reference, title: stored.subject, marking: stored.marking, section: "files", listTo: "/desk/files",
    mayAdd: seen.by !== "break-glass" && !file.closed && mayUse("file.write", context),
    judge: (closure) => {
      const decision = decidePaper(context.standing, seen, file, closure);
      return decision.ok ? [] : problemsOf(wordsOfFiles(context.language), decision.refusals, { "below-file": "marking", "above-clearance": "marking", "compartment-not-yours": "compartment" }, "files");
    },
    frame: (children) => <FileFrame context={context} opened={opened} tab="documents">{children}</FileFrame>,
  };
}

function homeInRequest(context: DeskContext, loaded: LoadedRequest, view: RequestView): DocumentHome {
  const { request, actors } = loaded;
  return {
    of: { kind: "request", id: request.id }, path: `/desk/requests/${request.id}`, reference: request.reference, title: request.title, marking: request.marking, section: "requests", listTo: "/desk/requests",
    // Whoever acts in it: who reads it by a grant or by broken glass adds nothing.
    mayAdd: actors.size > 0,
    judge: ({ marking, compartments }) => judgeClosure(context, request.marking, marking, compartments),
    frame: (children) => <RequestFrame context={context} loaded={loaded} view={view} tab="documents">{children}</RequestFrame>,
  };
}

function homeInInformation(context: DeskContext, opened: OpenedInformation, view: RequestView): DocumentHome {
  const { id, reference, title, marking: least } = opened.information;
  return {
    of: { kind: "information", id }, path: `/desk/information/${id}`, reference, title, marking: least, section: "information", listTo: "/desk/information",
    mayAdd: opened.works,
    judge: ({ marking, compartments }) => judgeClosure(context, least, marking, compartments),
    frame: (children) => <InformationFrame context={context} opened={opened} view={view} tab="documents">{children}</InformationFrame>,
  };
}

/** As a paper in a file: no lower than the request, no higher than the officer's clearance, in the officer's own compartments. */
function judgeClosure({ standing, language }: DeskContext, least: Marking, marking: Marking, compartments: readonly string[]): readonly FieldProblem[] {
  const { markings, refusals } = wordsOfFiles(language);
  const foreign = compartments.find((code) => !standing.compartments.has(code));
  return [
    ...(covers(marking, least) ? [] : [{ field: "marking", message: wordsOf(language).request.belowRequest(markings[least]) }]),
    ...(covers(standing.clearance, marking) ? [] : [{ field: "marking", message: refusals["above-clearance"](markings[standing.clearance]) }]),
    ...(foreign === undefined ? [] : [{ field: "compartment", message: refusals["compartment-not-yours"](foreign) }]),
  ];
}
