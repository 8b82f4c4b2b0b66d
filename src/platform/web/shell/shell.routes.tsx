// The shell's own addresses: the start, the comforts, the leaving notice, the list of problems.
import type { FastifyInstance } from "fastify";
import { changeComfort, COMFORT_COOKIE, pathBack, writeComfort } from "../comfort.ts";
import type { Language } from "../language.ts";
import { badInput } from "../problems.ts";
import { findExternalAddress } from "../safe-address.ts";
import { LeavingView } from "./leaving.view.tsx";
import { ProblemListView } from "./problem-list.view.tsx";

type ShellOptions = { readonly languages: readonly Language[]; readonly secure: boolean; readonly mayLinkTo: (host: string) => boolean };

const YEAR_IN_SECONDS = 365 * 86_400;

export async function shellRoutes(server: FastifyInstance, options: ShellOptions): Promise<void> {
  startRoute(server);
  comfortRoute(server, options);
  robotsRoute(server, options);
  for (const { code } of options.languages) {
    leavingRoute(server, code, options);
    server.get(`/${code}/problems`, async (request, reply) =>
      reply.sendPage({ title: request.place.words.problem.listTitle, crumbs: [] }, <ProblemListView />),
    );
  }
}

function startRoute(server: FastifyInstance): void {
  server.get("/", async (request, reply) => {
    void reply.header("vary", "Accept-Language");
    return reply.redirect(`/${request.place.language.code}`, 302);
  });
}

/** Every page can be asked for any day: a crawler that followed those links would never come to an end. */
function robotsRoute(server: FastifyInstance, { languages }: ShellOptions): void {
  const dated = ["on=", "known-on=", "from=", "if-"].flatMap((name) => [`/*?${name}`, `/*?*&${name}`]);
  const lines = ["User-agent: *", ...languages.map(({ code }) => `Disallow: /${code}/leaving`), ...dated.map((path) => `Disallow: ${path}`)];
  server.get("/robots.txt", async (_request, reply) => reply.type("text/plain; charset=utf-8").send(`${lines.join("\n")}\n`));
}

function comfortRoute(server: FastifyInstance, { secure }: ShellOptions): void {
  server.post("/comfort", async (request, reply) => {
    const { text, contrast, back } = fieldsOf(request.body);
    const comfort = changeComfort(request.place.comfort, { text, contrast });
    const { words } = request.place;
    if (comfort === undefined) return reply.sendProblem(badInput([{ field: "text", message: words.problem.badComfort }], words));
    void reply.setCookie(COMFORT_COOKIE, writeComfort(comfort), { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge: YEAR_IN_SECONDS });
    return reply.redirect(pathBack(back), 303);
  });
}

function leavingRoute(server: FastifyInstance, code: string, { mayLinkTo }: ShellOptions): void {
  server.get(`/${code}/leaving`, async (request, reply) => {
    const { words, query } = request.place;
    const asked = query.filter(([name]) => name === "to").map(([, value]) => value);
    const address = findExternalAddress(asked[0] ?? "");
    if (asked.length !== 1 || address === undefined) {
      return reply.sendProblem(badInput([{ field: "to", message: words.problem.badAddressTo }], words));
    }
    // Only where a page of ours leads: the notice must not lend our name to anybody's address.
    if (!mayLinkTo(address.host)) {
      return reply.sendProblem({ ...badInput([{ field: "to", message: words.problem.unknownHost(address.host) }], words), status: 404 });
    }
    return reply.sendPage({ title: words.leavingTitle, crumbs: [], unlisted: true }, <LeavingView {...address} />);
  });
}

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === "object" && body !== null ? { ...body } : {};
}
