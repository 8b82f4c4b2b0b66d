// Regional bodies: which members have a treaty on mutual legal assistance with us, in force or pending.
import { Link } from "../../../platform/web/index.ts";
import { partyName } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import type { DivisionProps } from "./show-division.view.tsx";

export function Regions({ view, place, answer }: DivisionProps) {
  const words = wordsOf(place.language).division;
  const names = (codes: readonly string[]) => new Intl.ListFormat(place.language.locale).format(codes.map((code) => partyName(view, code, answer.on, place.language.code)));
  return (
    <section>
      <h2>{words.regions}</h2>
      {answer.bodies.map(({ code, members, inForce, pending }) => (
        <p key={code}>
          <Link to={`/bodies/${view.reference.bodies.get(code)?.slug ?? ""}`}>{code}</Link>: {words.members(members.length)} {words.covered(inForce.length, names(inForce.map(({ state }) => state)))} {pending.length === 0 ? "" : words.pendingWith(names(pending.map(({ state }) => state)))}
        </p>
      ))}
    </section>
  );
}
