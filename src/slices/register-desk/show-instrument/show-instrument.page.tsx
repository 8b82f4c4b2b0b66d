// The page of one instrument at the register desk; also shown again, with what was typed, when publishing or returning was refused.
import type { FastifyReply } from "fastify";
import type { FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { notThere, slugOf } from "../instrument-address.ts";
import { findInstrument, titleOfInstrument } from "../register-view.ts";
import { wordsOf } from "../words/index.ts";
import { loadInstrumentPage } from "./instrument-page.ts";
import { InstrumentView } from "./show-instrument.view.tsx";

export async function showInstrument(context: DeskContext): Promise<FastifyReply> {
  return await sendInstrument(context, { problems: [], chosen: [], remark: "" });
}

export type Refusal = { readonly problems: readonly FieldProblem[]; readonly chosen: readonly string[]; readonly remark: string };

export async function sendInstrument(context: DeskContext, { problems, chosen, remark }: Refusal): Promise<FastifyReply> {
  const found = await findInstrument(context, slugOf(context));
  if (found === undefined) return await notThere(context);
  const page = await loadInstrumentPage(context, found);
  const { language, reply } = context;
  return await reply.sendPage(
    { title: titleOfInstrument(page.view, found.instrument.slug, language.code), crumbs: [{ label: wordsOf(language).navigation, to: "/desk/register" }], density: "desk", section: "register", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <InstrumentView page={page} context={context} problems={problems} chosen={chosen} remark={remark} />,
  );
}
