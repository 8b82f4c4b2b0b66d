// The foot of every page: who owns it, when it was last updated, visits, version; in print also its address and dates.
import { DateText } from "../components/date-text.tsx";
import { Link } from "../link.tsx";
import { addressHere, usePlace } from "../place.ts";
import { writtenDate, writtenInstant, writtenNumber } from "../written-date.ts";
import type { Frame } from "./frame.ts";

export function PageFooter({ frame }: { readonly frame: Frame }) {
  const { words, language, visitor } = usePlace();
  const links = [...frame.footer, ...(frame.signIn !== undefined && visitor === null ? [frame.signIn] : [])];
  return (
    <footer class="site-foot">
      {links.length === 0 ? null : (
        <ul class="foot-links">
          {links.map((item) => (
            <li key={item.key}><Link to={item.to} query={item.query}>{item.label}</Link></li>
          ))}
        </ul>
      )}
      <dl class="colophon">
        <div>
          <dt>{words.footerOwner}</dt>
          <dd>{frame.ownership}</dd>
        </div>
        <div>
          <dt>{words.footerUpdated}</dt>
          <dd>{frame.updatedOn === null ? words.notRecorded : <DateText date={frame.updatedOn} />}</dd>
        </div>
        {frame.visits === null ? null : (
          <div>
            <dt>{words.footerVisits}</dt>
            <dd class="figures">{writtenNumber(frame.visits, language)}</dd>
          </div>
        )}
        <div>
          <dt>{words.footerVersion}</dt>
          <dd class="figures">{frame.version}</dd>
        </div>
      </dl>
      <PrintedFoot origin={frame.origin} />
    </footer>
  );
}

/** Shown on paper only: a printed page must say where it is from and which day it speaks for. */
function PrintedFoot({ origin }: { readonly origin: string | null }) {
  const place = usePlace();
  const { words, language, dates } = place;
  const speaksFor = writtenDate(dates.on, language);
  return (
    <dl class="printed">
      <div>
        <dt>{words.printedFrom}</dt>
        <dd>{`${origin ?? ""}${addressHere(place, { on: dates.on })}`}</dd>
      </div>
      <div>
        <dt>{words.printedSpeaksFor}</dt>
        <dd>{dates.knownOn === null ? speaksFor : `${speaksFor}. ${words.knownOn(writtenDate(dates.knownOn, language))}`}</dd>
      </div>
      <div>
        <dt>{words.printedOn}</dt>
        <dd>{writtenInstant(place.now, language)}</dd>
      </div>
    </dl>
  );
}
