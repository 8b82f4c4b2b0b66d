import { addressOf, DataTable, FormToken, Link, Notice, PageHead, SummaryList, Tag, usePlace, type Column } from "../../../platform/web/index.ts";
import type { Person } from "../../organisation/index.ts";
import type { StoredSession } from "../accounts.store.ts";
import { officeMoment, officeTime } from "../office-time.ts";
import { passkeyWords } from "../passkeys/words/index.ts";
import { accountWords } from "../words/index.ts";
import { agentName } from "./agent-name.ts";

/** In place of a session's id: all but the one that asks. */
export const OTHERS = "others";

export type AccountViewProps = {
  readonly person: Person;
  /** The one that asks. */
  readonly session: StoredSession;
  readonly sessions: readonly StoredSession[];
  readonly timeZone: string;
  readonly notice: string | undefined;
  readonly hasPassword: boolean;
  /** Since when there is a device; null: there is none. */
  readonly device: Date | null;
  readonly deviceNeeded: boolean;
  readonly passkeys: number;
  readonly codes: { readonly all: number; readonly left: number };
};

export function AccountView(props: AccountViewProps) {
  const { person, notice, session, timeZone } = props;
  const { language } = usePlace();
  const words = accountWords(language);
  return (
    <>
      <PageHead title={words.own.title} state={person.isDemonstration ? words.own.demonstrationState : words.own.state(person.signInName)} dated={false} />
      {notice === undefined ? null : <Notice><p>{notice}</p></Notice>}
      {session.failedBefore === 0 ? null : <Notice tone="caution"><p>{words.failedBefore(session.failedBefore, session.signedInBeforeAt === null ? null : officeTime(session.signedInBeforeAt, timeZone, language))}</p></Notice>}
      {person.isDemonstration ? null : <Proofs {...props} />}
      <Sessions {...props} />
    </>
  );
}

function Proofs({ session, hasPassword, device, deviceNeeded, passkeys, codes, timeZone }: AccountViewProps) {
  const { language } = usePlace();
  const ofPasskeys = passkeyWords(language).account;
  const { own: words } = accountWords(language);
  return (
    <SummaryList
      rows={[
        { key: "password", label: words.password, value: hasPassword ? <>{words.passwordSet} <Link to="/desk/account/password">{words.change}</Link></> : words.passwordNone },
        {
          key: "device",
          label: words.secondFactor,
          value:
            device === null ? (
              <>{deviceNeeded && passkeys === 0 && !session.secondFactor ? words.deviceNeeded : words.deviceNone} <Link to="/desk/account/second-factor">{words.setUp}</Link></>
            ) : (
              <>
                {words.deviceSet(officeTime(device, timeZone, language))} <Link to="/desk/account/second-factor">{words.replace}</Link>
                {deviceNeeded ? null : <> · <Link to="/desk/account/second-factor/remove">{words.remove}</Link></>}
              </>
            ),
        },
        {
          key: "passkeys",
          label: ofPasskeys.label,
          value: <>{passkeys === 0 ? ofPasskeys.none : ofPasskeys.some(passkeys)} <Link to="/desk/account/passkeys">{passkeys === 0 ? ofPasskeys.register : ofPasskeys.keep}</Link></>,
        },
        {
          key: "codes",
          label: words.recovery,
          value: device === null ? words.recoveryNone : <>{words.recoveryLeft(codes.left, codes.all)} <Link to="/desk/account/recovery-codes">{words.makeAnew}</Link></>,
        },
      ]}
    />
  );
}

function Sessions({ session, sessions, timeZone }: AccountViewProps) {
  const place = usePlace();
  const { own: words } = accountWords(place.language);
  const time = (at: Date) => officeMoment(at, timeZone, place.language);
  const browser = ({ agent }: StoredSession) => {
    const { browser: name, system } = agentName(agent);
    return words.agent(name, system);
  };
  const columns: readonly Column<StoredSession>[] = [
    { key: "browser", header: words.browser, namesRow: true, cell: (one) => <>{browser(one)} {one.id === session.id ? <Tag>{words.thisOne}</Tag> : null}</> },
    { key: "where", header: words.where, cell: ({ address }) => <span class="figures">{address}</span> },
    { key: "how", header: words.how, cell: ({ means, secondFactor }) => (secondFactor ? words.withFactor(words.means[means]) : words.means[means]) },
    { key: "since", header: words.since, kind: "date", cell: ({ beganAt }) => time(beganAt) },
    { key: "seen", header: words.seen, kind: "date", cell: ({ seenAt }) => time(seenAt) },
    {
      key: "end",
      header: words.end,
      cell: (one) => <button type="submit" class="button-quiet" name="session" value={one.id} aria-label={words.endThat(browser(one), time(one.beganAt))}>{words.end}</button>,
    },
  ];
  return (
    <form method="post" action={addressOf(place, "/desk/account/sessions/end")}>
      <FormToken />
      <h2>{words.sessions}</h2>
      <p class="quiet">{words.timesOf(timeZone)}</p>
      <DataTable<StoredSession> caption={words.sessions} captionHidden rows={sessions} rowKey={({ id }) => id} columns={columns} />
      {sessions.length < 2 ? (
        <p class="quiet">{words.noOthers}</p>
      ) : (
        <p><button type="submit" class="button-quiet" name="session" value={OTHERS}>{words.endOthers}</button></p>
      )}
    </form>
  );
}
