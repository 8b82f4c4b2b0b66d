// A proof as the panel shows it: numbered sentences, each with its article, the facts it used and where they come from.
import type { Conflict, Reason, TreatyId, UnknownReason } from "../../../domain/treaty-law/index.ts";
import { addressOf, Notice, WhyPanel, writtenDate, type Place, type ProofFact, type ProofStep, type SourceLine } from "../../../platform/web/index.ts";
import { explain, explainConflict, explainMissing, explainUnknown, treatyWords, type Look, type ProofStep as Explained, type Source } from "../../treaties/index.ts";
import { findTreaty, partyName, type PublicView } from "../public-view.ts";
import { articleId } from "./article-id.ts";
import { titleOf } from "./title.ts";
import { wordsOf } from "../words/index.ts";

/** What the sentences of a proof call things, on the reader's day. */
export function lookOf(view: PublicView, place: Place): Look {
  const { code } = place.language;
  const { on } = place.dates;
  return {
    partyName: (party) => partyName(view, party, on, code),
    treatyTitle: (id) => {
      const treaty = findTreaty(view, id);
      return treaty === undefined ? id : titleOf(treaty, code);
    },
    factLabel: (id) => factLabel(view, place, id),
  };
}

/** A fact in a few words: "ratification by India, 9 May 2011". */
export function factLabel(view: PublicView, place: Place, id: string): string {
  const fact = view.register.known.get(id);
  const words = wordsOf(place.language).fact;
  if (fact === undefined) return words.unnamed;
  switch (fact.kind) {
    case "action":
      return words.act(words.acts[fact.says.type], fact.says.state === null ? null : partyName(view, fact.says.state, place.dates.on, place.language.code), writtenDate(fact.says.date, place.language));
    case "attestation":
      return words.attestation(words.attested[fact.says.status], fact.says.by, fact.says.asPrinted);
    case "published-date":
      return fact.says.date === null ? words.publishedNone : words.published(writtenDate(fact.says.date, place.language));
    default:
      return words.kind(fact.kind);
  }
}

/** Where a fact comes from, for the line below it; `null` says aloud that no source is recorded. */
export function sourceOf(view: PublicView, id: string): SourceLine | null {
  const source = view.register.known.get(id)?.grounds.source ?? null;
  return source === null ? null : sourceLine(source);
}

export function sourceLine({ title, address }: Source): SourceLine {
  return address === null ? { label: title } : { label: title, href: address };
}

type ProofProps = { readonly view: PublicView; readonly place: Place; readonly why: Reason; readonly unknown: readonly UnknownReason[]; readonly conflicts: readonly Conflict[]; readonly title?: string; readonly id?: string; /** The instrument whose articles the proof names. */ readonly own?: TreatyId };

/** The panel "Why?", with what is unknown and what is in conflict above the proof. */
export function Proof({ view, place, why, unknown, conflicts, title, id = "why", own }: ProofProps) {
  const look = lookOf(view, place);
  const proofWords = treatyWords(place.language.code).proof;
  const words = wordsOf(place.language).proof;
  const steps = [stepOf(explain(why, look, proofWords), { view, place, own }, words.moreFacts)];
  const open = place.query.some(([name]) => name === "why");
  return (
    <WhyPanel steps={steps} open={open} title={title} id={id}>
      {unknown.length === 0 ? null : (
        <Notice title={words.unknownBecause}>
          <ul>
            {explainUnknown(unknown, look, proofWords).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {conflicts.length === 0 ? null : (
        <Notice title={words.conflict} tone="caution">
          <ul>
            {conflicts.slice(0, 12).map((conflict, n) => (
              <li key={n}>{explainConflict(conflict, look, proofWords)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </WhyPanel>
  );
}

/** What is missing, one phrase each, in the reader's words. */
export function missingWords(view: PublicView, place: Place, missing: Parameters<typeof explainMissing>[0]): string[] {
  return explainMissing(missing, lookOf(view, place), treatyWords(place.language.code).proof);
}

/** A long list of facts would bury the sentence: the first are shown, the rest are in the table of parties. */
const MOST_FACTS = 8;

type Told = { readonly view: PublicView; readonly place: Place; readonly own: TreatyId | undefined };

function stepOf(step: Explained, told: Told, moreFacts: (n: number) => string): ProofStep {
  const { view } = told;
  const facts = step.facts.slice(0, MOST_FACTS).map(({ id, label }): ProofFact => ({ text: label, source: sourceOf(view, id) }));
  const more = step.facts.length - facts.length;
  return {
    text: step.text,
    ...(step.article === undefined ? {} : { article: articleLine(step.article, told) }),
    facts: more > 0 ? [...facts, { text: moreFacts(more), source: sourceOf(view, step.facts[MOST_FACTS]?.id ?? "") }] : facts,
    missing: [...step.missing],
    because: step.because.map((below) => stepOf(below, told, moreFacts)),
  };
}

/** "art. 68" of the instrument itself, "VCLT 24(3)" of the law of treaties: a link to the article where its text is held. */
function articleLine(label: string, { view, place, own }: Told): SourceLine {
  // The words around it are those of the language; the law's initials and the figures are not.
  const [, law, wanted] = /^(VCLT|VCSST)?\D*(\d+[a-z]*)/.exec(label) ?? [];
  const treaty = law === "VCLT" ? findTreaty(view, "vclt") : law === undefined && own !== undefined ? findTreaty(view, own) : undefined;
  if (treaty === undefined || !treaty.entry.texts.some(({ articles }) => articles.some((article) => article.number === wanted))) return { label };
  return { label, href: addressOf(place, `/treaties/${treaty.entry.slug}/text`, {}, articleId(wanted ?? "")) };
}
