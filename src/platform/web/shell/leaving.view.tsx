// The notice before another site is opened. The address stands there in full, its host apart, so that it can be judged.
import { PageHead } from "../components/page-head.tsx";
import { SummaryList } from "../components/summary-list.tsx";
import { Link, LinkAway } from "../link.tsx";
import { usePlace } from "../place.ts";

export function LeavingView({ href, host }: { readonly href: string; readonly host: string }) {
  const { words } = usePlace();
  return (
    <>
      <PageHead title={words.leavingTitle} state={words.leavingText} dated={false} />
      <SummaryList
        rows={[
          { label: words.leavingHost, value: <strong>{host}</strong> },
          { label: words.leavingAddress, value: <span class="address">{href}</span> },
        ]}
      />
      <p class="actions">
        <LinkAway href={href}>{words.leavingGo(host)}</LinkAway> <Link to="/">{words.leavingStay}</Link>
      </p>
    </>
  );
}
