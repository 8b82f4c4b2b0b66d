// One page or form of the desk, as one row of a table. The type lets nothing be left out.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ComponentChildren } from "preact";
import type { Permission, PersonId, Standing } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { BlobStore, Incoming } from "../../../platform/blobs/index.ts";
import type { Installation } from "../../../platform/config/index.ts";
import type { Database, ScopedTransaction } from "../../../platform/db/index.ts";
import type { Keyring } from "../../../platform/keyring/index.ts";
import type { Language } from "../../../platform/web/index.ts";
import type { DeskGroup } from "../../../platform/web/place.ts";
import type { SentFile } from "../../../platform/web/form-with-files.ts";
import type { AuditWho } from "../../audit/index.ts";
import type { Person } from "../../organisation/index.ts";
import type { StoredSession } from "../accounts.store.ts";
import type { Scope } from "./scope-of.ts";

/** What a handler is given: who asks, with what rights, and when. Restricted rows are read with `withinScope(db, scope, …)`. */
export type DeskContext = {
  readonly db: Database;
  readonly installation: Installation;
  /** For what must be read again and not lie open in the database. */
  readonly keyring: Keyring;
  /** Where the bytes of documents are kept, and where they lie while they arrive. */
  readonly blobs: BlobStore;
  readonly incoming: Incoming;
  /** The files that came with the form; of a route that takes none, none. */
  readonly files: readonly SentFile[];
  readonly language: Language;
  readonly session: StoredSession;
  readonly person: Person;
  readonly standing: Standing;
  readonly scope: Scope;
  readonly actor: `person:${PersonId}`;
  /** The officer as the record of what was done names them: with posts, address and session. `{ ...who, why }` where a reason is asked for. */
  readonly who: AuditWho;
  readonly at: Date;
  /** The office's day. */
  readonly today: CalendarDate;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What the slices put on the desk's front. */
  readonly fronts: readonly DeskFront[];
};

export type DeskRoute = {
  readonly method: "GET" | "POST";
  /** Below the language prefix; begins with `/desk`. */
  readonly path: `/desk${string}`;
  /** What the officer must be allowed; `signed-in`: every officer. Without it the page is not there. */
  readonly permission: Permission | "signed-in";
  /** The audit event that the handler writes in its own transaction; null: nothing restricted is opened, nothing is changed. */
  readonly audit: `${string}.${string}` | null;
  /** The form may bring files; such a route is sent forms with and without them. */
  readonly takesFiles?: true;
  readonly handle: (context: DeskContext) => Promise<FastifyReply>;
};

/** An entry of the desk's navigation, shown to whom the permission is given. */
export type DeskEntry = {
  readonly key: string;
  readonly label: (language: Language) => string;
  readonly to: `/desk${string}`;
  readonly permission: Permission | "signed-in";
  /** Under which heading it stands; absent: the daily work. */
  readonly group?: DeskGroup;
  /** How much waits there for this officer; shown beside the label where it is not nought. Asked at every page: cheap or absent. */
  readonly count?: (tx: ScopedTransaction, scope: Scope) => Promise<number>;
};

/** What waits for the officer, for the desk's front; null: nothing. */
export type DeskFront = (context: DeskContext) => Promise<ComponentChildren>;

/** What a slice brings to the desk. */
export type DeskSlice = { readonly routes: readonly DeskRoute[]; readonly navigation: readonly DeskEntry[]; readonly front?: DeskFront; /** A list on the front, below what the others say in a sentence. */ readonly frontList?: DeskFront };
