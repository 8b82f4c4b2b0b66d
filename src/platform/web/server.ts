// The web server without its pages: limits, security headers, assets, comforts, leaving notice, errors. Slices register
// their routes on it.
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import fastify, { type FastifyInstance, LogController } from "fastify";
import { randomInt } from "node:crypto";
import { constants as zlib } from "node:zlib";
import type { Clock } from "../clock/index.ts";
import type { Log } from "../log/index.ts";
import { isReadable, readForm } from "./address-text.ts";
import { answerBrokenRequest } from "./broken-requests.ts";
import { loadAssets, serveAssets } from "./assets.ts";
import type { Language } from "./language.ts";
import { answerErrors } from "./errors.ts";
import { LONGEST_UPLOAD_MS } from "./form-with-files.ts";
import { noteMethods } from "./methods.ts";
import { sendPages, type FindVisitor, type Site } from "./pages.tsx";
import { limitRate } from "./rate-limit.ts";
import { securityHeaders } from "./security-headers.ts";
import { shellRoutes } from "./shell/shell.routes.tsx";

export type WebOptions = {
  readonly log: Log;
  readonly clock: Clock;
  /** Where the office's day begins and ends. */
  readonly timeZone: string;
  /** The first is shown where the reader asks for none of them. */
  readonly languages: readonly Language[];
  readonly site: Site;
  /** Who is signed in; absent: a server for the public alone. */
  readonly findVisitor?: FindVisitor;
  /** Is the site published under https (by us or by a proxy before us)? */
  readonly secure: boolean;
  /** Has everything below the site's name https as well? Then browsers are told so; absent: only for the site itself. */
  readonly secureSubdomains?: boolean;
  /** Addresses of the proxies before us that may say who asks (X-Forwarded-For); absent or empty: nobody may. */
  readonly proxies?: readonly string[];
  /** How many questions a minute one address may ask; 0: any number. */
  readonly requestsPerMinute?: number;
  /** Other sites that pages lead to; the leaving notice opens no others. */
  readonly mayLinkTo: (host: string) => boolean;
};

const KIB = 1024;
/** Pages are made anew for each reader: the best compression would take longer than the page. */
const QUICK_BROTLI = { params: { [zlib.BROTLI_PARAM_QUALITY]: 4 } };

/** A server to register slices on; not yet listening. */
export async function createServer(options: WebOptions): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newReference,
    trustProxy: options.proxies === undefined || options.proxies.length === 0 ? false : [...options.proxies],
    // A long question is answered with a page that says so; only what no question of ours could be is cut off before.
    http: { maxHeaderSize: 64 * KIB },
    clientErrorHandler: answerBrokenRequest(options.languages[0]?.code ?? "en"),
    bodyLimit: 256 * KIB,
    connectionTimeout: 60_000,
    // The longest that a file may take to arrive. Everything else is given up by its route after half a minute, its body included.
    requestTimeout: LONGEST_UPLOAD_MS,
    handlerTimeout: 30_000,
    keepAliveTimeout: 10_000,
    // Addresses that no router could read are routed to the start and refused there, with headers and page like any other.
    rewriteUrl: ({ url = "/" }) => (isReadable(url) ? url : "/"),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 16 * KIB },
  });
  const methodsOf = noteMethods(server);
  await server.register(helmet, securityHeaders(options.secure, options.secureSubdomains === true));
  await limitRate(server, { perMinute: options.requestsPerMinute ?? 0 });
  await server.register(compress, { threshold: KIB, encodings: ["br", "gzip"], brotliOptions: QUICK_BROTLI });
  await server.register(cookie);
  await server.register(formbody, { bodyLimit: 256 * KIB, parser: readForm });
  const assets = loadAssets();
  await server.register(serveAssets, { assets });
  sendPages(server, { ...options, assets: assets.shell });
  answerErrors(server, methodsOf);
  await server.register(shellRoutes, options);
  return server;
}

/** A reference that can be read out over the telephone: no letter or figure that sounds or looks like another. */
function newReference(): string {
  const signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  const four = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("");
  return `${four()}-${four()}`;
}
