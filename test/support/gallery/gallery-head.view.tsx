// Real treaties in the components of the head of a page: what a page about one instrument begins with.
import { DateText, Link, MARK_KINDS, Notice, PageHead, StatusMark, SummaryList, Tag, WhyPanel, type MarkKind, type ProofStep } from "../../../src/platform/web/index.ts";

const WORDS: Readonly<Record<MarkKind, string>> = {
  "in-force": "In force",
  "in-force-presumed": "In force, presumed",
  "in-force-disputed": "Sources disagree",
  "withdrawal-notified": "In force, withdrawal notified",
  "provisionally-applied": "Provisionally applied",
  "signed-not-in-force": "Signed, not in force",
  "consented-waiting": "Consented, waiting",
  suspended: "Suspended",
  "not-in-force": "Not in force",
  "not-yet-open": "Not yet open",
  "no-action": "No action",
  unknown: "Unknown",
  withdrawn: "Withdrawn",
  ended: "Ended",
};

export function markWord(kind: MarkKind): string {
  return WORDS[kind];
}

const PROOF: readonly ProofStep[] = [
  {
    text: "The treaty is not in force on 1 June 2013: it was signed, and the exchange of instruments of ratification that it asks for is not recorded by that day.",
    article: { label: "VCLT 24(1)", href: "https://legal.un.org/ilc/texts/instruments/english/conventions/1_1_1969.pdf" },
    because: [
      {
        text: "India and Azerbaijan signed in New Delhi.",
        facts: [
          { text: <>Signed on <DateText date="2013-04-04" />, New Delhi</>, source: { label: "the division's page of 2013-14" } },
        ],
      },
      {
        text: "A list that says “signed, yet to be ratified” speaks for the days from the signature to its own.",
        facts: [
          { text: "Azerbaijan: signed, not in force", source: { label: "the division's page of 2013-14, list of signed treaties", href: "https://www.mha.gov.in/" } },
        ],
        missing: ["The day on which the instruments of ratification were exchanged"],
      },
    ],
  },
  { text: "No later source is recorded that says otherwise for this day.", facts: [{ text: "No attestation before 1 June 2013", source: null }] },
];

export function HeadOfGallery() {
  return (
    <>
      <PageHead
        kicker="Treaty · bilateral · mutual legal assistance"
        title="Treaty between the Republic of India and the Republic of Azerbaijan on Mutual Legal Assistance in Criminal Matters"
        state={
          <p>
            <StatusMark kind="signed-not-in-force" word={WORDS["signed-not-in-force"]} look="chip" /> Signed on{" "}
            <DateText date="2013-04-04" />; not in force on this date. It waits for the exchange of instruments of ratification.
          </p>
        }
        actions={
          <>
            <Link href="#why">Why?</Link>
            <Link to="/gallery">What would bring it into force?</Link>
            <Link href="/api/treaties/in-az-mla">JSON</Link>
          </>
        }
      />
      <SummaryList
        rows={[
          { label: "Parties", value: <><Link to="/states/IN">India</Link> and <Link to="/states/AZ">Azerbaijan</Link></> },
          { label: "Signed", value: <><DateText date="2013-04-04" />, New Delhi</> },
          { label: "Entry into force", value: "not recorded" },
          { label: "Form", value: <>Treaty <Tag>binding</Tag></> },
          { label: "First listed", value: <DateText date="2013-12" /> },
          { label: "Source", value: <Link href="https://www.mha.gov.in/en/divisionofmha/counter-terrorism">Ministry of Home Affairs, list of treaties</Link> },
        ]}
      />
      <WhyPanel steps={PROOF} open />
      <Notice title="Sources disagree about the total" tone="caution">
        <p>The list of 2013-14 counts 34 treaties in force; later statements count 39, 40, 41, 42 and 45. Each is shown with who says it.</p>
      </Notice>
      <h2>Status marks</h2>
      <ul>
        {MARK_KINDS.map((kind) => (
          <li key={kind}>
            <StatusMark kind={kind} word={WORDS[kind]} look="chip" /> in a line of text:{" "}
            <StatusMark kind={kind} word={WORDS[kind].toLowerCase()} />; linked:{" "}
            <StatusMark kind={kind} word={WORDS[kind].toLowerCase()} proof={{ to: "/gallery" }} />
          </li>
        ))}
      </ul>
    </>
  );
}
