// The composition root: which parts make the server, and what each is given.
import type { FastifyInstance } from "fastify";
import { blobsIn, incomingIn } from "./platform/blobs/index.ts";
import type { Clock } from "./platform/clock/index.ts";
import type { Settings } from "./platform/config/index.ts";
import type { Database } from "./platform/db/index.ts";
import { beginJobs, dailyHandlers, enterToday, type DailyJob } from "./platform/jobs/index.ts";
import { keyringOf } from "./platform/keyring/index.ts";
import type { Log } from "./platform/log/index.ts";
import { LANGUAGES, type Language } from "./platform/web/index.ts";
import { createServer } from "./platform/web/server.ts";
import { accountEvents, accounts, type DeskSlice } from "./slices/accounts/index.ts";
import { administration, administrationEvents } from "./slices/administration/index.ts";
import { authorities, authorityEvents } from "./slices/authorities/index.ts";
import { auditDesk } from "./slices/audit-desk/index.ts";
import { auditEvents, beginCheckpoints, sumAuditEvents, type AuditVocabulary } from "./slices/audit/index.ts";
import { calendarFeeds, dailyDeadlineJobs, deadlineEvents, deadlines } from "./slices/deadlines/index.ts";
import { dailyDocumentJobs, documentEvents, documentJobs, documents } from "./slices/documents/index.ts";
import { fileEvents, files } from "./slices/files/index.ts";
import { importEvents } from "./slices/imports/index.ts";
import { information, informationEvents } from "./slices/information/index.ts";
import { dailyLedgerJobs, ledger, ledgerEvents } from "./slices/ledger/index.ts";
import { legalBasis } from "./slices/legal-basis/index.ts";
import { search } from "./slices/search/index.ts";
import { reportEvents, reports } from "./slices/reports/index.ts";
import { letterEvents, letters, verifyPages } from "./slices/letters/index.ts";
import { publicRegister } from "./slices/public-register/index.ts";
import { organisationEvents } from "./slices/organisation/index.ts";
import { registerDesk } from "./slices/register-desk/index.ts";
import { referenceEvents } from "./slices/reference-data/index.ts";
import { requestEvents, requests } from "./slices/requests/index.ts";
import { translationEvents, translations } from "./slices/translations/index.ts";
import { treatyEvents } from "./slices/treaties/index.ts";
import { actionEvents } from "./slices/treaty-actions/index.ts";

export type Parts = Readonly<{ settings: Settings; db: Database; log: Log; clock: Clock }>;

export type RunningApp = Readonly<{
  /** Where a browser on this machine finds the first page. */
  address: string;
  /** Answers what was asked already, then closes. */
  close(): Promise<void>;
}>;

/** Every event that can be entered into the record of what was done; one vocabulary for each slice. */
export const AUDIT_EVENTS: readonly AuditVocabulary[] = [
  accountEvents,
  auditEvents,
  authorityEvents,
  organisationEvents,
  actionEvents,
  administrationEvents,
  fileEvents,
  documentEvents,
  requestEvents,
  deadlineEvents,
  ledgerEvents,
  informationEvents,
  translationEvents,
  reportEvents,
  referenceEvents,
  treatyEvents,
  importEvents,
  letterEvents,
];

/** What each slice brings to the officers' desk; one a line. */
export const DESK: readonly DeskSlice[] = [
  search,
  requests,
  files,
  documents,
  deadlines,
  ledger,
  information,
  translations,
  registerDesk,
  legalBasis,
  letters,
  authorities,
  reports,
  administration,
  auditDesk(AUDIT_EVENTS),
];

/** The whole server, not yet listening. */
export async function createApp({ settings, db, log, clock }: Parts): Promise<FastifyInstance> {
  sumAuditEvents(AUDIT_EVENTS); // a name declared twice stops the start
  const { installation } = settings;
  const languages = declaredLanguages(installation.languages);
  const register = publicRegister({ db, clock, log, installation });
  const papers = { blobs: blobsIn(settings.dataFolder), incoming: incomingIn(settings.dataFolder) };
  const desk = accounts({ ...papers, db, clock, installation, environment: settings.environment, keyring: keyringOf(settings), log, openidSecret: settings.openidSecret }, DESK);
  const server = await createServer({
    log,
    clock,
    timeZone: installation.timeZone,
    languages,
    site: { ...register.site, frame: (language) => ({ ...register.site.frame(language), signIn: desk.signInLink(language) }) },
    findVisitor: desk.findVisitor,
    // Comity itself speaks http, to the proxy that speaks https for it: the origin says whether there is one.
    secure: installation.origin?.startsWith("https:") === true,
    secureSubdomains: installation.httpsBelow === true,
    proxies: settings.proxies,
    requestsPerMinute: settings.requestsPerMinute,
    mayLinkTo: register.mayLinkTo,
  });
  for (const language of languages) await server.register(register.pages, { language });
  for (const language of languages) await server.register(verifyPages(db), { language });
  for (const language of languages) await server.register(desk.pages, { language });
  await server.register(register.api);
  await server.register(calendarFeeds({ db, clock, installation }));
  return server;
}

/** Starts the server. @throws the system's error where the address cannot be listened on. */
export async function startApp(parts: Parts): Promise<RunningApp> {
  const { settings } = parts;
  const server = await createApp(parts);
  await server.listen({ host: settings.host, port: settings.port });
  const checkpoints = beginCheckpoints(parts);
  const jobs = await beginWork(parts);
  const bound = server.addresses()[0];
  const port = typeof bound === "object" ? bound.port : settings.port; // port 0 became a real one
  return { address: `http://${nameOf(settings.host)}:${port}/en`, close: async () => void (await Promise.all([server.close(), checkpoints.stop(), jobs.stop()])) };
}

/** What Comity does by itself, day by day. */
function dailyJobs({ db, settings: { dataFolder } }: Pick<Parts, "db" | "settings">): readonly DailyJob[] {
  return [...dailyDocumentJobs(db, dataFolder), ...dailyDeadlineJobs(db), ...dailyLedgerJobs(db)];
}

async function beginWork(parts: Parts) {
  const { db, clock, log, settings: { dataFolder, installation: { timeZone } } } = parts;
  const daily = dailyJobs(parts);
  await enterToday(db, daily, clock.today(timeZone), timeZone);
  return beginJobs({ db, clock, log, handlers: { ...dailyHandlers(daily, timeZone), ...documentJobs(dataFolder) } });
}

function declaredLanguages(codes: readonly string[]): readonly Language[] {
  const known: Readonly<Record<string, Language>> = LANGUAGES;
  return codes.map((code) => {
    const language = known[code];
    if (language === undefined) throw new Error(`the installation declares the language "${code}", for which Comity has no words; it has ${Object.keys(known).join(", ")}`);
    return language;
  });
}

/** "All addresses" is nothing a browser can open. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
