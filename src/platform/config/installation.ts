// What one ministry's Comity differs in from another's: its State, its name, its languages. Read from
// `comity.config.json` in the data folder; without the file every value has a default.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { uploadsSetting } from "../blobs/uploads-setting.ts";
import { isTrustworthy, openidSetting } from "./openid-setting.ts";

export const INSTALLATION_FILE = "comity.config.json";

const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'a language code such as "en" or "hi"');
const host = z
  .string()
  .regex(/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name in small letters without scheme or path, such as "treaties.un.org"');

const line = z.string().trim().min(1, "a line that is not empty").max(120, "a line of 120 letters at most");

/** Scheme and host of the public site, as browsers send it in Origin (RFC 6454). */
export const siteOrigin = z.string().refine(isOrigin, 'an address without a path, such as "https://register.example.gov"; http only for this machine');

const installation = z.strictObject({
  /** The State whose Central Authority this is, as ISO 3166-1 alpha-2. */
  ownState: z.string().regex(/^[A-Z]{2}$/, 'a State code of two capital letters (ISO 3166-1), such as "IN"').default("IN"),
  /** The authority's name in each language it has one in; without one the site says whose register it is, and that nobody is named. */
  authority: z.record(language, z.string().trim().min(1, "a name that is not empty")).default({}),
  /** How letters begin: name and place of the authority, in one or two languages side by side. Without it, the authority's name alone. */
  letterhead: z
    .strictObject({
      names: z.array(z.strictObject({ language: z.string().regex(/^[a-z]{2}$/, 'a language code such as "en" or "hi"'), lines: z.array(line).min(1, "at least one line").max(5, "five lines at most") })).min(1, "at least one name").max(2, "two names at most"),
      address: z.array(line).max(6, "six lines at most").default([]),
    })
    .optional(),
  /** Languages of the pages; the first is the one shown where none is asked for. */
  languages: z.array(language).min(1, "at least one language").default(["en"]),
  /** Where the office's calendar day begins and ends; a legal "today" is taken there. */
  timeZone: z.string().refine(isTimeZone, 'a time zone name such as "Asia/Kolkata"').default("Asia/Kolkata"),
  /** Visits counted before Comity took over the counting. */
  visitsStart: z.int("a whole number").min(0, "zero or more").default(0),
  /** Hosts that pages may link to beside those that sources are recorded with. */
  linkHosts: z.array(host).default([]),
  /** Where the site is published, as browsers name it; without it officers sign in from this machine only by what needs no address. */
  origin: siteOrigin.optional(),
  /** Has every host below the name in `origin` https? Browsers then open none of them without it for a year. */
  httpsBelow: z.boolean("true or false").optional(),
  /** The office's own identity provider; without it there are local accounts only. */
  openid: openidSetting.optional(),
  /** Files that officers send: how large, which kinds, and what looks for malware in them. */
  uploads: uploadsSetting.default(uploadsSetting.parse({})),
});

export type Installation = Readonly<z.infer<typeof installation>>;

export type InstallationRead =
  | { readonly ok: true; readonly installation: Installation; readonly given: ReadonlySet<string> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the installation file of a data folder; the answer says what is wrong in it and what would be right. */
export function readInstallation(dataFolder: string): InstallationRead {
  const file = join(dataFolder, INSTALLATION_FILE);
  const content = existsSync(file) ? parse(file) : { value: {} };
  if ("problem" in content) return { ok: false, problems: [content.problem] };
  const read = installation.safeParse(content.value);
  if (!read.success) return { ok: false, problems: read.error.issues.map((issue) => `${file}: ${sentence(issue)}`) };
  const given = new Set(typeof content.value === "object" && content.value !== null ? Object.keys(content.value) : []);
  return { ok: true, installation: read.data, given };
}

function parse(file: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(readFileSync(file, "utf8")) };
  } catch (error) {
    return { problem: `${file} is not readable as JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `${issue.keys.map((key) => `"${[...issue.path, key].join(".")}"`).join(", ")} is not a setting; there are ${knownBeside(issue.path).join(", ")}.`;
  const place = issue.path.length === 0 ? "the file" : `"${issue.path.join(".")}"`;
  return issue.code === "invalid_format" || issue.code === "custom" || issue.code === "too_small" || issue.code === "too_big"
    ? `${place} must be ${issue.message}.`
    : `${place}: ${issue.message}.`;
}

/** The settings that could have been meant at a place of the file. */
function knownBeside(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(installation.shape);
  if (path[0] === "letterhead") return path.length === 1 ? ["names", "address"] : ["language", "lines"];
  return Object.keys(path.length === 1 ? openidSetting.shape : openidSetting.shape.secondFactor.unwrap().shape);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && isTrustworthy(new URL(text)) && new URL(text).origin === text;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
