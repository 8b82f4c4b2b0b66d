// Every address of the public register. A row says all there is to say of it: the type lets nothing be left out.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { LoadView, PublicView } from "./public-view.ts";

/** What a handler is given beside the request: the view of the published register for the record date asked for. */
export type PageContext = {
  readonly view: PublicView;
  /** Other record dates, for pages that set two beside each other. */
  readonly loadView: LoadView;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

export type PageRoute = {
  /** Without the language prefix. */
  readonly path: string;
  /** Who may: here everybody, and nothing is shown that is not published and marked public. */
  readonly permission: "public";
  /** Reading what is public is not audited, only counted. */
  readonly audit: null;
  readonly handle: (context: PageContext) => Promise<FastifyReply>;
};
