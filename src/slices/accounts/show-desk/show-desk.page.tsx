// The desk's front: who you are today, and what is open to you.
import { Fragment } from "preact";
import { Link, Notice, PageHead } from "../../../platform/web/index.ts";
import { PERMISSIONS } from "../../../domain/access/index.ts";
import type { DeskContext } from "../desk/desk-route.ts";
import { lacksFactor, mayUse } from "../desk/register-desk.ts";
import { officeTime } from "../office-time.ts";
import { accountWords } from "../words/index.ts";

export async function showDesk(context: DeskContext) {
  const { reply, language, person, request, session, installation } = context;
  const words = accountWords(language);
  const fronts = await Promise.all(context.fronts.map((front) => front(context)));
  const allowed = PERMISSIONS.filter((permission) => mayUse(permission, context));
  return await reply.sendPage(
    { title: words.desk, density: "desk", section: "desk", unlisted: true },
    <>
      <PageHead title={words.deskTitle(person.name)} state={words.deskState(request.place.visitor?.posts ?? [])} dated={false} />
      {session.failedBefore === 0 ? null : (
        <Notice tone="caution">
          <p>{words.failedBefore(session.failedBefore, session.signedInBeforeAt === null ? null : officeTime(session.signedInBeforeAt, installation.timeZone, language))}</p>
        </Notice>
      )}
      {lacksFactor(context) ? (
        <Notice title={words.needsSecondFactor} tone="caution">
          <p>{words.needsSecondFactorDetail} <Link to="/desk/account/second-factor">{words.setUpSecondFactor}</Link></p>
        </Notice>
      ) : null}
      {fronts.map((front, index) => <Fragment key={index}>{front}</Fragment>)}
      {allowed.length === 0 ? null : (
        <details class="fold">
          <summary>{words.whatYouMay}</summary>
          <ul>{allowed.map((permission) => <li key={permission}>{words.permissions[permission]}</li>)}</ul>
        </details>
      )}
    </>,
  );
}
