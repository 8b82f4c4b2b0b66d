// The answer to a reset: the address with the one-time code, shown this once. It is kept nowhere.
import type { FastifyReply } from "fastify";
import { Link, Notice, SummaryList } from "../../../platform/web/index.ts";
import { enrolmentPath, officeTime, type DeskContext, type OpenedEnrolment } from "../../accounts/index.ts";
import type { OfficePerson } from "../../organisation/index.ts";
import { sendOfficePage } from "../office-page.tsx";
import { wordsOf } from "../words/index.ts";

export async function sendOneTimeCode(context: DeskContext, person: OfficePerson, { code, expiresAt }: OpenedEnrolment): Promise<FastifyReply> {
  const { language, installation, request } = context;
  const words = wordsOf(language);
  const origin = installation.origin ?? `${request.protocol}://${request.host}`;
  return await sendOfficePage(
    context,
    { title: words.oneTime.title, kicker: person.name, state: words.oneTime.state(officeTime(expiresAt, installation.timeZone, language)) },
    <>
      <SummaryList
        rows={[
          { label: words.signInName, value: <code>{person.signInName}</code> },
          { label: words.oneTime.address, value: <code class="figures">{`${origin}${enrolmentPath(code, language.code)}`}</code> },
          { label: words.oneTime.code, value: <code class="figures">{code}</code> },
        ]}
      />
      <Notice tone="caution"><p>{words.oneTime.handOver(person.name)}</p></Notice>
      <p><Link to={`/desk/office/people/${person.id}`}>{words.oneTime.back(person.name)}</Link></p>
    </>,
  );
}
