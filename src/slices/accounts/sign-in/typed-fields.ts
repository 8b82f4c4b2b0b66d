// What a form sent, read name by name: a name given twice, or not at all, is an empty text, and nothing else is looked at.
import type { FastifyRequest } from "fastify";

export function typedText(request: FastifyRequest, name: string): string {
  const { body } = request;
  if (typeof body !== "object" || body === null) return "";
  const value: unknown = new Map(Object.entries(body)).get(name);
  return typeof value === "string" ? value : "";
}

/** The same of the question in the address. */
export function askedText(request: FastifyRequest, name: string): string {
  const values = request.place.query.filter(([asked]) => asked === name);
  return values.length === 1 ? (values[0]?.[1] ?? "") : "";
}
