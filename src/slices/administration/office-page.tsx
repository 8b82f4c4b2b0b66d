// The frame that every page of administration has: crumbs, tabs between its parts, problems of a form that came back.
import type { ComponentChildren } from "preact";
import type { FastifyReply } from "fastify";
import { ErrorSummary, PageHead, Tabs } from "../../platform/web/index.ts";
import { unknownAddress } from "../../platform/web/problems.ts";
import { mayUse, type DeskContext } from "../accounts/index.ts";
import { fieldName, type RefusedForm } from "./actions/office-action.ts";
import { wordsOf } from "./words/index.ts";

type OfficePageProps = {
  readonly title: string;
  readonly state?: string;
  readonly kicker?: string;
  /** Which part is open; none: a page below one of them. */
  readonly part?: "office" | "people" | "compartments" | "roles" | "sessions" | "jobs";
  readonly refused?: RefusedForm | undefined;
};

export async function sendOfficePage(context: DeskContext, { title, state, kicker, part, refused }: OfficePageProps, body: ComponentChildren): Promise<FastifyReply> {
  const { language, reply } = context;
  const words = wordsOf(language);
  const crumbs = part === "office" ? [] : [{ label: words.office, to: "/desk/office" }];
  const problems = (refused?.problems ?? []).map(({ field, message }) => ({ field: refused === undefined ? field : fieldName(refused.key, field), message }));
  return await reply.sendPage(
    { title, crumbs, density: "desk", section: "office", unlisted: true, status: refused === undefined ? 200 : 422 },
    <>
      <PageHead {...(kicker === undefined ? {} : { kicker })} title={title} {...(state === undefined ? {} : { state })} dated={false} />
      <Parts context={context} part={part} />
      <ErrorSummary problems={problems} />
      {body}
    </>,
  );
}

function Parts({ context, part }: { readonly context: DeskContext; readonly part: OfficePageProps["part"] }) {
  const words = wordsOf(context.language);
  const tabs = [
    { key: "office", label: words.office, to: "/desk/office" },
    { key: "people", label: words.people, to: "/desk/office/people" },
    ...(mayUse("compartment.manage", context) ? [{ key: "compartments", label: words.compartments, to: "/desk/office/compartments" }] : []),
    { key: "roles", label: words.roles, to: "/desk/office/roles" },
    ...(mayUse("session.end-others", context) ? [{ key: "sessions", label: words.sessions, to: "/desk/office/sessions" }] : []),
    ...(mayUse("account.manage", context) ? [{ key: "jobs", label: words.jobs.title, to: "/desk/office/jobs" }] : []),
  ];
  return <Tabs label={words.office} tabs={tabs.map(({ key, label, to }) => ({ label, target: { to }, current: key === part }))} />;
}

export async function notThere({ reply, request }: DeskContext): Promise<FastifyReply> {
  return await reply.sendProblem(unknownAddress(request.place.path, request.place.words));
}
