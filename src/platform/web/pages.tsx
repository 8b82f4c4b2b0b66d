// Requests in, pages out: where the reader is (`request.place`), and `reply.sendPage` for everything with a shell.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ComponentChildren } from "preact";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Clock } from "../clock/index.ts";
import { readPairs, isReadable, splitAddress } from "./address-text.ts";
import { readAskedDates, todayOnly } from "./asked-dates.ts";
import { COMFORT_COOKIE, readComfort } from "./comfort.ts";
import { isKept } from "./edition.ts";
import { preferredLanguage, type Language } from "./language.ts";
import { addressOf, type Place, type Visitor } from "./place.ts";
import { PROBLEM_TYPE, problemDocument, type Problem } from "./problem.ts";
import { badInput, LONGEST_PART, LONGEST_QUERY, webProblem } from "./problems.ts";
import { renderPage } from "./render-page.ts";
import { policyWithScript } from "./security-headers.ts";
import type { Frame, ShellAssets } from "./shell/frame.ts";
import { Layout, type PageFacts } from "./shell/layout.tsx";
import { ProblemView } from "./shell/problem.view.tsx";
import { webWords } from "./words/index.ts";

/** What a site says of itself. `frame` is pure; `live` may ask the store, and a page is shown even where it fails. */
export type Site = {
  readonly frame: (language: Language) => Omit<Frame, "updatedOn" | "visits">;
  readonly live: (language: Language) => Promise<LiveFacts> | LiveFacts;
};
/** A site may know its own name only from the store: then that of the frame is the one for when the store is away. */
type LiveFacts = Pick<Frame, "updatedOn" | "visits"> & Partial<Pick<Frame, "authority" | "ownership">>;

/** Finds who is signed in, in the language of the page; asked once for each request of a page. */
export type FindVisitor = (request: FastifyRequest, language: Language) => Promise<Visitor | null>;

type PageOptions = {
  readonly site: Site;
  readonly findVisitor?: FindVisitor | undefined;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly assets: ShellAssets;
  readonly secure: boolean;
};

declare module "fastify" {
  interface FastifyRequest {
    /** Where the reader is. In handlers its dates are those asked for: a request with unreadable ones never gets there. */
    readonly place: Place;
  }
  interface FastifyReply {
    sendPage(page: PageFacts & { readonly status?: number }, body: ComponentChildren): Promise<FastifyReply>;
    /**
     * A problem as a page, or as a problem document under `/api` and to callers that ask for JSON. `form`: the page on which
     * it can be mended, with what was typed still in its fields.
     */
    sendProblem(problem: Problem, form?: ProblemForm): Promise<FastifyReply>;
  }
}

export function sendPages(server: FastifyInstance, options: PageOptions): void {
  const read = new WeakMap<FastifyRequest, PlaceRead>();
  const placeRead = (request: FastifyRequest): PlaceRead => {
    const found = read.get(request) ?? readPlace(request, options);
    read.set(request, found);
    return found;
  };
  server.decorateRequest("place", {
    getter() {
      return placeRead(this).place;
    },
  });
  server.decorateReply("sendPage", async function (page, body) {
    return sendPage(this, options, page, body);
  });
  server.decorateReply("sendProblem", async function (problem, form) {
    return sendProblem(this, options, problem, form);
  });
  server.decorateReply("isKept", function (edition) {
    return isKept(this, edition);
  });
  server.addHook("onRequest", async (request, reply) => {
    const found = placeRead(request);
    const visitor = (await options.findVisitor?.(request, found.place.language)) ?? null;
    if (visitor !== null) read.set(request, { ...found, place: { ...found.place, visitor } });
    if (found.problem !== undefined) await reply.sendProblem(found.problem);
  });
}

async function sendPage(reply: FastifyReply, options: PageOptions, page: PageFacts & { status?: number }, body: ComponentChildren): Promise<FastifyReply> {
  const { place } = reply.request;
  const frame = { ...options.site.frame(place.language), ...(await liveFacts(reply, options.site)) };
  const html = renderPage(
    <Layout page={page} frame={frame} assets={options.assets}>
      {body}
    </Layout>,
    place,
  );
  if (page.script !== undefined) void reply.header("content-security-policy", policyWithScript(options.secure));
  return reply
    .code(page.status ?? 200)
    .header("content-language", place.language.code)
    .header("cache-control", place.visitor === null && page.personal !== true ? "no-cache" : "no-store")
    .header("vary", "Cookie, Accept-Encoding")
    .type("text/html; charset=utf-8")
    .send(html);
}

type ProblemForm = { readonly page: PageFacts; readonly body: ComponentChildren };

async function sendProblem(reply: FastifyReply, options: PageOptions, problem: Problem, form?: ProblemForm): Promise<FastifyReply> {
  const { request } = reply;
  void reply.removeHeader("etag");
  if (!wantsDocument(request)) {
    if (form !== undefined) return sendPage(reply, options, { ...form.page, unlisted: true, status: problem.status }, form.body);
    const facts = { title: problem.title, unlisted: true, crumbs: [], status: problem.status };
    return sendPage(reply, options, facts, <ProblemView problem={problem} />);
  }
  const list = `/${request.place.language.code}/problems`;
  return reply.code(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problemDocument(problem, request.originalUrl, list, (path) => sameKind(path, request))));
}

/** The interface answers with its own addresses, which are those of the pages below `/api`; elsewhere with pages. */
function sameKind(path: string, { originalUrl, place }: FastifyRequest): string {
  return originalUrl.startsWith("/api/") ? `/api${path}` : addressOf(place, path);
}

/** A missing count or date must not take the page down with it; the log says what was missing. */
async function liveFacts(reply: FastifyReply, site: Site): Promise<LiveFacts> {
  try {
    return await site.live(reply.request.place.language);
  } catch (error) {
    reply.log.error({ error, reference: reply.request.id }, "the facts of the footer could not be read");
    return { updatedOn: null, visits: null };
  }
}

/** The interface speaks JSON; elsewhere only a caller that names JSON and not HTML gets it. */
function wantsDocument(request: FastifyRequest): boolean {
  const { path } = splitAddress(request.originalUrl);
  if (path === "/api" || path.startsWith("/api/")) return true;
  const accept = request.headers.accept ?? "";
  return /\bapplication\/(problem\+)?json\b/i.test(accept) && !/\btext\/html\b/i.test(accept);
}

type PlaceRead = { readonly place: Place; readonly problem?: Problem };

function readPlace(request: FastifyRequest, options: PageOptions): PlaceRead {
  const { path, query } = splitAddress(request.originalUrl);
  const first = path.split("/")[1] ?? "";
  const declared = options.languages.find(({ code }) => code === first);
  const language = declared ?? preferredLanguage(request.headers["accept-language"], options.languages);
  const words = webWords(language.code);
  const pairs = readPairs(query);
  const comfort = readComfort(request.cookies?.[COMFORT_COOKIE]);
  const now = options.clock.now().toTemporalInstant();
  const today: CalendarDate = options.clock.today(options.timeZone);
  const below = declared === undefined ? "/" : path.slice(first.length + 1) || "/";
  const base = { language, languages: options.languages, words, comfort, visitor: null, now, path: sitePath(below) };
  const plain = { ...base, query: [], dates: todayOnly(today) };
  if (pairs === undefined || !isReadable(path)) return { place: { ...plain, path: "/" }, problem: webProblem("bad-address", words) };
  if (query.length > LONGEST_QUERY || path.split("/").some((part) => part.length > LONGEST_PART)) return { place: { ...plain, path: "/" }, problem: webProblem("address-too-long", words) };
  // Outside the pages no date is asked for; the interface asks like the pages, in the first language declared.
  if (declared === undefined && !/^\/api(\/|$)/.test(path)) return { place: plain };
  const asked = readAskedDates(pairs, today, words);
  if (asked.ok) return { place: { ...base, query: pairs, dates: asked.dates } };
  return { place: plain, problem: badInput(asked.problems, words) };
}

/** The path as it may stand in our own links again: one slash first, no slash last. */
function sitePath(path: string): string {
  return `/${path.replaceAll(/^\/+|\/+$/g, "")}`;
}
