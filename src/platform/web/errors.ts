// The end of all three roads: what was thrown becomes a problem that the reader can use, and a log line with the cause.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { FieldProblem, Problem } from "./problem.ts";
import { badInput, codeOfError, faultProblem, unknownAddress, webProblem } from "./problems.ts";
import { splitAddress } from "./address-text.ts";

export function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = problemOfError(error, request);
    if (problem.status >= 500) {
      const route = { method: request.method, route: request.routeOptions.url };
      request.log.error({ error, reference: request.id, ...route }, "a request could not be answered");
    }
    return sendOrSay(reply, problem);
  });
  server.setNotFoundHandler(async (request, reply) => {
    const { path } = splitAddress(request.originalUrl);
    return reply.sendProblem(unknownAddress(path, request.place.words));
  });
  server.addHook("onResponse", async (request, reply) => {
    // The route, not the address: what somebody looked for is not ours to keep.
    const { method, routeOptions } = request;
    request.log.info({ method, route: routeOptions.url ?? null, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "answered");
  });
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
