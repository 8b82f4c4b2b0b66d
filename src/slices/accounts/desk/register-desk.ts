// Puts the desk's routes on the server: session, second factor, permission and form token are asked before any handler.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Permission, Standing } from "../../../domain/access/index.ts";
import { withinScope, type Database } from "../../../platform/db/index.ts";
import { addressHere, type Language, type Visitor } from "../../../platform/web/index.ts";
import { acceptFiles, LONGEST_UPLOAD_MS, readFormWithFiles } from "../../../platform/web/form-with-files.ts";
import { unknownAddress } from "../../../platform/web/problems.ts";
import { listPostNames } from "../../organisation/index.ts";
import { isFromOurPages } from "../../../platform/web/request-origin.ts";
import { answerForeignForm, forgetCarried } from "../carried/carried.page.tsx";
import { carryForm } from "../carried/carry-form.ts";
import { accountWords } from "../words/index.ts";
import { noteRefusal } from "./note-refusal.ts";
import type { DeskContext, DeskEntry, DeskFront, DeskRoute, DeskSlice } from "./desk-route.ts";
import { findOfficer, hasFormToken, isFormToken, type DeskParts, type Officer } from "./officer.ts";
import { scopeOf, type Scope } from "./scope-of.ts";

/** What is asked of a session. */
type Proven = { readonly standing: Standing; readonly session: Pick<Officer["session"], "secondFactor"> & Partial<Pick<Officer["session"], "means">> };

/** May this officer, in this session? A privileged permission is only had with a second factor. */
export function mayUse(permission: Permission | "signed-in", { standing, session }: Proven): boolean {
  if (permission === "signed-in") return true;
  return standing.permissions.has(permission) && !lacksFactor({ standing, session });
}

/** One of the roles asks for a second factor, and this session had none. Whoever is invented has proved nothing at all, and may. */
export function lacksFactor({ standing, session }: Proven): boolean {
  return standing.secondFactor && !session.secondFactor && session.means !== "demonstration";
}

export async function registerDesk(server: FastifyInstance, language: Language, slices: readonly DeskSlice[], parts: DeskParts): Promise<void> {
  const fronts = [...slices.map(({ front }) => front), ...slices.map(({ frontList }) => frontList)].filter((front) => front !== undefined);
  const put = (on: FastifyInstance, route: DeskRoute, more: { handlerTimeout?: number }) =>
    on.route({
      method: route.method,
      url: `/${language.code}${route.path}`,
      handler: async (request, reply) => await answerRoute(route, fronts, language, parts, request, reply),
      ...more,
    });
  const routes = slices.flatMap((slice) => slice.routes);
  for (const route of routes.filter(({ takesFiles }) => takesFiles !== true)) put(server, route, {});
  await server.register(async (withFiles) => {
    await acceptFiles(withFiles);
    for (const route of routes.filter(({ takesFiles }) => takesFiles === true)) put(withFiles, route, { handlerTimeout: LONGEST_UPLOAD_MS });
  });
}

async function answerRoute(route: DeskRoute, fronts: readonly DeskFront[], language: Language, parts: DeskParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { place } = request;
  // Redirects, documents and refusals of the desk too: nothing of it is kept on the way or in the browser (ASVS 5.0, 14.3.2).
  void reply.header("cache-control", "no-store");
  const officer = await findOfficer(request, parts);
  if (officer === undefined) return route.method === "GET" ? await toSignIn(request, reply) : await keepForm(parts, request, reply);
  // Not allowed and not there are the same answer.
  if (!mayUse(route.permission, officer)) {
    noteRefusal(request, officer, route, "no-permission");
    return await reply.sendProblem(unknownAddress(place.path, place.words));
  }
  const context: DeskContext = { ...contextOf(officer, language, parts, request, reply), fronts };
  let files: DeskContext["files"] = [];
  if (route.method === "POST") {
    if (!isFromOurPages(request, parts.installation.origin)) {
      noteRefusal(request, officer, route, "foreign-form");
      return await reply.sendProblem({ code: "foreign-form", status: 403, ...accountWords(language).foreignPage });
    }
    files = route.takesFiles === true && request.isMultipart() ? await takeFiles(context) : [];
    if (!hasFormToken(request, officer.session)) return await answerForeignForm(context);
    await forgetCarried(context);
  }
  const answered = await route.handle({ ...context, files });
  if (reply.statusCode === 404) noteRefusal(request, officer, route, "not-there");
  return answered;
}

const MOST_FILES = 20;

/** Reads a form with files: its fields become the request's body, as of any other form. */
async function takeFiles({ request, session, incoming, installation: { uploads } }: DeskContext): Promise<DeskContext["files"]> {
  const form = await readFormWithFiles(request, incoming, { mostBytes: uploads.largestMegabytes * 1_000_000, mostFiles: MOST_FILES }, (token) => isFormToken(token, session));
  request.body = form === undefined ? undefined : Object.fromEntries(Object.entries(form.fields).map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
  return form?.files ?? [];
}

function contextOf(officer: Officer, language: Language, { db, clock, installation, keyring, blobs, incoming }: DeskParts, request: FastifyRequest, reply: FastifyReply): Omit<DeskContext, "fronts"> {
  const { session, person, standing } = officer;
  const { on: today, posts } = standing;
  const actor = `person:${person.id}` as const;
  const who = { actor, posts, from: { address: request.ip, session: session.id } };
  return { db, installation, keyring, blobs, incoming, files: [], language, session, person, standing, scope: scopeFor(officer), actor, who, at: clock.now(), today, request, reply };
}

/** Without the second factor that a role asks for, the database is told of no permission either. */
function scopeFor({ session, standing }: Officer): Scope {
  return scopeOf(lacksFactor({ session, standing }) ? { ...standing, permissions: new Set() } : standing);
}

async function toSignIn({ place }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return await reply.redirect(`/${place.language.code}/sign-in?${new URLSearchParams({ back: addressHere(place) })}`, 303);
}

/** A form that came after its session had ended: kept where it can be, and sign-in says so. */
async function keepForm(parts: DeskParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { code } = request.place.language;
  const carried = await carryForm(parts, request, reply);
  return await reply.redirect(`/${code}/sign-in?${new URLSearchParams({ back: `/${code}/desk`, ...(carried === undefined ? {} : { carried }) })}`, 303);
}

/** What a page shows of the officer. */
export async function visitorOf(officer: Officer, language: Language, navigation: readonly DeskEntry[], { db }: DeskParts): Promise<Visitor> {
  const names = await listPostNames(db, officer.standing.posts, language.code, officer.standing.on);
  const posts = names.map(({ titles, slug }) => titles[language.code] ?? Object.values(titles)[0] ?? slug);
  const open = navigation.filter(({ permission }) => mayUse(permission, officer));
  const counts = await countWaiting(db, officer, open);
  const desk = open.map(({ key, label, to, group = "work" }) => ({ key, label: label(language), to, group, count: counts.get(key) ?? 0 }));
  return { name: officer.person.name, posts, formToken: officer.session.formToken, desk, demonstration: officer.person.isDemonstration };
}

/** How much waits where, asked in one transaction. */
async function countWaiting(db: Database, officer: Officer, entries: readonly DeskEntry[]): Promise<ReadonlyMap<string, number>> {
  const counting = entries.flatMap(({ key, count }) => (count === undefined ? [] : [{ key, count }]));
  if (counting.length === 0) return new Map();
  const scope = scopeFor(officer);
  return await withinScope(db, scope, async (tx) => {
    const counts = new Map<string, number>();
    for (const { key, count } of counting) counts.set(key, await count(tx, scope));
    return counts;
  });
}
