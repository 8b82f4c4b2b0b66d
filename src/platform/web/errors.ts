// The end of all three roads: what was thrown becomes a problem that the reader can use, and a log line with the cause.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { FieldProblem, Problem } from "./problem.ts";
import { badInput, codeOfError, faultProblem, unknownAddress, webProblem, wrongMethod } from "./problems.ts";
import { splitAddress } from "./address-text.ts";
import type { MethodsOf } from "./methods.ts";

export function answerErrors(server: FastifyInstance, methodsOf: MethodsOf): void {
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = problemOfError(error, request);
    if (problem.status >= 500) {
      const route = { method: request.method, route: request.routeOptions.url };
      request.log.error({ error, reference: request.id, ...route }, "a request could not be answered");
    }
    return sendOrSay(reply, problem);
  });
  server.setNotFoundHandler(async (request, reply) => await answerUnknown(request, reply, methodsOf));
  server.addHook("onResponse", async (request, reply) => {
    // The route, not the address: what somebody looked for is not ours to keep.
    const { method, routeOptions } = request;
    request.log.info({ method, route: routeOptions.url ?? null, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "answered");
  });
}

/** No route: an address of ours in capitals, one asked with a method it does not take, or none at all. */
async function answerUnknown(request: FastifyRequest, reply: FastifyReply, methodsOf: MethodsOf): Promise<FastifyReply> {
  const { words, languages, language } = request.place;
  const { path, query } = splitAddress(request.originalUrl);
  const methods = methodsOf(path);
  // Slashes too many: the address without them is there.
  if (methods.includes(request.method)) return await reply.redirect(`/${path.split("/").filter((part) => part !== "").join("/")}${query === "" ? "" : `?${query}`}`, 308);
  if (methods.length > 0) {
    void reply.header("allow", [...methods, "OPTIONS"].join(", "));
    return request.method === "OPTIONS" ? await reply.code(204).send() : await reply.sendProblem(wrongMethod(request.method, methods, words));
  }
  const [, first = "", ...rest] = path.split("/");
  const ours = ["api", ...languages.map(({ code }) => code)];
  const small = first.toLowerCase();
  if (first !== small && ours.includes(small)) return await reply.redirect(`/${[small, ...rest].join("/")}${query === "" ? "" : `?${query}`}`, 308);
  const unknown = unknownAddress(path, words);
  if (first === "api") return await reply.sendProblem({ ...unknown, right: words.problem.unknownInterfaceRight(`/${language.code}/api`) });
  const isLanguage = /^[a-z]{2,3}(-[a-z]+)?$/i.test(first) && !ours.includes(first);
  return await reply.sendProblem(isLanguage ? { ...unknown, right: words.problem.unknownLanguageRight(languages.map(({ code, name }) => `${name} (/${code})`)) } : unknown);
}

/** Where even the page of the problem cannot be made, its reference still reaches the reader, and nothing of the cause. */
async function sendOrSay(reply: FastifyReply, problem: Problem): Promise<FastifyReply> {
  try {
    return await reply.sendProblem(problem);
  } catch (error) {
    reply.log.error({ error, reference: reply.request.id }, "the page of a problem could not be made");
    return reply.code(500).type("text/plain; charset=utf-8").send(`${reply.request.id}\n`);
  }
}

function problemOfError(error: FastifyError, request: FastifyRequest): Problem {
  const { words } = request.place;
  const code = error.validation === undefined ? codeOfError(error) : "bad-input";
  if (code === "fault") return faultProblem(request.id, words);
  if (code === "unknown-address") return unknownAddress(splitAddress(request.originalUrl).path, words);
  if (code === "bad-input") return badInput(fieldsOf(error), words);
  return webProblem(code, words);
}

/** The validator's words about each field; no other error's message is shown, since it may hold what is not the reader's. */
function fieldsOf(error: FastifyError): readonly FieldProblem[] {
  return (error.validation ?? []).map(({ instancePath, message }) => {
    const field = instancePath.replace(/^\//, "").replaceAll("/", ".");
    return { field, message: field === "" ? (message ?? "") : `${field}: ${message ?? ""}` };
  });
}
