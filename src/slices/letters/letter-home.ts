// What letters hang on: a request, or spontaneous information. Each has its own way in and its own rule of who writes; letters are the same for both.
import type { AssistanceKind, StepActor } from "../../domain/casework/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import { openInformation, type OpenedInformation } from "../information/index.ts";
import { openRequest, type LoadedRequest, type StoredRequest } from "../requests/index.ts";
import type { HomeId } from "./letters.store.ts";
import type { Acting } from "./letter-office.ts";

export type LetterHome = {
  readonly of: HomeId;
  /** What a letter says of the matter, and what the engine is asked for it. */
  readonly request: Pick<StoredRequest, "id" | "reference" | "title" | "marking" | "country" | "direction" | "kinds" | "offences" | "stage" | "urgent" | "hearingOn">;
  /** As what the officer acts in it. */
  readonly actors: ReadonlySet<StepActor>;
  readonly whole: { readonly kind: "request"; readonly loaded: LoadedRequest } | { readonly kind: "information"; readonly opened: OpenedInformation };
};

/** `undefined`: there is none for this officer. */
export async function openHome(tx: ScopedTransaction, acting: Pick<Acting, "standing" | "today">, of: HomeId): Promise<LetterHome | undefined> {
  if (of.kind === "request") {
    const loaded = await openRequest(tx, acting, of.id);
    return loaded === undefined ? undefined : { of, request: loaded.request, actors: loaded.actors, whole: { kind: "request", loaded } };
  }
  const opened = await openInformation(tx, acting, of.id);
  return opened === undefined ? undefined : { of, request: asRequest(opened), actors: actorsIn(opened, acting), whole: { kind: "information", opened } };
}

/** Who gives information stands where the requested State does: what we send is asked about as a request to us. */
function asRequest({ information }: OpenedInformation): LetterHome["request"] {
  const { id, reference, title, marking, country, offences, way } = information;
  const kinds: readonly AssistanceKind[] = ["spontaneous-information"];
  return { id, reference, title, marking, country, offences, kinds, direction: way === "sent" ? "incoming" : "outgoing", stage: "investigation", urgent: false, hearingOn: null };
}

function actorsIn({ own }: OpenedInformation, { standing: { permissions } }: Pick<Acting, "standing">): ReadonlySet<StepActor> {
  if (!own) return new Set();
  return new Set([...(permissions.has("request.examine") ? ["desk" as const] : []), ...(permissions.has("request.approve") ? ["approver" as const] : [])]);
}

/** The pages of the home: its own, and that of its letters. */
export function pathOf({ kind, id }: HomeId): `/desk/${string}` {
  return kind === "request" ? `/desk/requests/${id}` : `/desk/information/${id}`;
}

export const sectionOf = ({ kind }: HomeId) => (kind === "request" ? ("requests" as const) : ("information" as const));
