// Which methods an address answers to, so that another method is told so instead of "no such page".
import type { FastifyInstance } from "fastify";

/** The methods of the routes that match a path; empty where no route does. */
export type MethodsOf = (path: string) => readonly string[];

/** Notes every route as it is registered; call before the first. */
export function noteMethods(server: FastifyInstance): MethodsOf {
  const routes: { readonly parts: readonly string[]; readonly methods: readonly string[] }[] = [];
  server.addHook("onRoute", ({ url, method }) => {
    routes.push({ parts: partsOf(url), methods: typeof method === "string" ? [method] : method });
  });
  return (path) => {
    const asked = partsOf(path);
    const found = routes.filter(({ parts }) => matches(parts, asked)).flatMap(({ methods }) => methods);
    return [...new Set(found)].sort();
  };
}

function partsOf(path: string): readonly string[] {
  return path.split("/").filter((part) => part !== "");
}

function matches(route: readonly string[], asked: readonly string[]): boolean {
  return route.length === asked.length && route.every((part, n) => part.startsWith(":") || part === asked[n]);
}
