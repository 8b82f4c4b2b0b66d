// The open interface: the register's answers as JSON, read only, for anybody. The contract is made from these rows.
import swagger from "@fastify/swagger";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { PublicView } from "../public-view.ts";
import { answerBetween, answerCooperation, answerList, answerParties, answerState, answerTreaty, answerWhatIf, type Answer } from "./answer.ts";
import * as shape from "./schemas.ts";

type ApiRoute = {
  readonly path: string;
  readonly permission: "public";
  readonly audit: null;
  readonly summary: string;
  /** A question that has an answer; `{own}` stands for our State. */
  readonly example: string;
  readonly query: z.ZodObject<Readonly<Record<string, z.ZodType>>>;
  readonly params?: z.ZodObject;
  readonly answers: z.ZodType;
  readonly handle: (view: PublicView, request: FastifyRequest) => Answer;
};

const named = (...names: readonly string[]) => z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
const onADay = z.object(shape.dates);

const ROUTES: readonly ApiRoute[] = [
  { path: "/api/treaties", permission: "public", audit: null, summary: "Instruments that fit a filter on a day", example: "/api/treaties?subject=mla&participation=bilateral&state={own}&status=in-force&on=2013-12-31", query: shape.listQuery, answers: shape.list, handle: answerList },
  { path: "/api/treaties/:id", permission: "public", audit: null, summary: "One instrument, its status on a day and the proof", example: "/api/treaties/uncac?on=2013-12-31", query: onADay, params: named("id"), answers: shape.treaty, handle: answerTreaty },
  { path: "/api/treaties/:id/parties", permission: "public", audit: null, summary: "Every State under an instrument on a day", example: "/api/treaties/uncac/parties?on=2013-12-31", query: onADay, params: named("id"), answers: shape.parties, handle: answerParties },
  { path: "/api/treaties/:id/what-if", permission: "public", audit: null, summary: "What would follow if a State acted", example: "/api/treaties/un-nuclear-terrorism/what-if?state=BT&action=accession&date=2027-01-01", query: shape.whatIfQuery, params: named("id"), answers: shape.whatIf, handle: answerWhatIf },
  { path: "/api/states/:code", permission: "public", audit: null, summary: "The instruments of a State on a day", example: "/api/states/{own}", query: onADay, params: named("code"), answers: shape.state, handle: answerState },
  { path: "/api/between/:a/:b", permission: "public", audit: null, summary: "Everything between two States on a day", example: "/api/between/{own}/CA?on=2013-12-31", query: onADay, params: named("a", "b"), answers: shape.between, handle: answerBetween },
  { path: "/api/international-cooperation", permission: "public", audit: null, summary: "The division's page as numbers, for a day", example: "/api/international-cooperation?on=2013-12-31", query: onADay, answers: shape.cooperation, handle: answerCooperation },
];

/** How a question may be refused; each as problem details. */
const PROBLEMS = Object.fromEntries([400, 404, 429].map((status) => [status, { description: "what is wrong, and what would be right", content: { "application/problem+json": { schema: shape.problem } } }]));

/** Registers the interface and its contract at `/api/openapi.json`. */
export async function apiRoutes(server: FastifyInstance, loadView: (request: FastifyRequest) => Promise<PublicView>): Promise<void> {
  // The schemas make the contract; what is asked is read by the handlers, which say of every field what would be right.
  server.setValidatorCompiler(() => (asked: unknown) => ({ value: asked }));
  server.setSerializerCompiler(serializerCompiler);
  await server.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Register of treaties", version: "0.1.0", description: "Status is derived from recorded facts, with the proof. Everything here is public and read only." } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await server.register(async (api) => {
    for (const route of ROUTES) {
      const schema = { summary: route.summary, querystring: route.query, ...(route.params === undefined ? {} : { params: route.params }), response: { 200: route.answers, ...PROBLEMS } };
      api.withTypeProvider<ZodTypeProvider>().get(route.path, { schema }, async (request, reply) => {
        const view = await loadView(request);
        if (reply.isKept(String(view.register.version))) return await reply.send();
        return await send(reply, route.handle(view, request));
      });
    }
    api.get("/api", { schema: { hide: true } }, async (request, reply) => await reply.send(directory(request.place.language.code)));
    api.addHook("onSend", async (_request, reply) => {
      // Public and read only: pages of others may read it in a browser too.
      void reply.header("access-control-allow-origin", "*").header("cross-origin-resource-policy", "cross-origin");
    });
    api.get("/api/openapi.json", { schema: { hide: true } }, async (_request, reply) => await reply.type("application/json").send(JSON.stringify(server.swagger())));
  });
}

/** Where a program that knows only `/api` goes on. */
function directory(language: string) {
  return { contract: "/api/openapi.json", page: `/${language}/api`, addresses: ROUTES.map(({ path, summary }) => ({ address: path.replaceAll(/:(\w+)/g, "{$1}"), answers: summary })) };
}

async function send(reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
  if ("problem" in answer) return await reply.sendProblem(answer.problem);
  return await reply.send(answer.value);
}

/** The rows, for the readable page of the interface. */
export const API_ROUTES: readonly Pick<ApiRoute, "path" | "summary" | "example" | "query">[] = ROUTES;
