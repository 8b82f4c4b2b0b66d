// The project's own files as text, for the guards.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { projectRoot } from "../../src/platform/config/index.ts";

/** `path` is from the project's root, with slashes. */
export type SourceFile = Readonly<{ path: string; text: string }>;

const NOT_OURS = new Set(["node_modules", "build", "data", ".git", "test-results"]);

/** Every file under these folders (or these files) whose name ends so; what is installed, built or run is left out. */
export function projectFiles(places: readonly string[], ending: RegExp): SourceFile[] {
  return places
    .flatMap((place) => walk(join(projectRoot(), place)))
    .map((file) => relative(projectRoot(), file).split(sep).join("/"))
    .filter((path) => ending.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot(), path), "utf8") }));
}

function walk(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [place];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name) || entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? walk(join(place, entry.name)) : [join(place, entry.name)];
  });
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** Code without its comments; strings stay. */
export function withoutComments(code: string): string {
  return code.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) => (part.startsWith("/") ? "" : part));
}

/** Code without its comments and without what stands in plain quotes. */
export function bareCode(code: string): string {
  return withoutComments(code).replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '""');
}

/** What a file imports, type imports included: paths from the root for its own files, names for packages. */
export function importsOf({ path, text }: SourceFile): string[] {
  const named = withoutComments(text).matchAll(/^\s*(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm);
  return [...named].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? "";
    return name.startsWith(".") ? posix.join(posix.dirname(path), name) : name;
  });
}
