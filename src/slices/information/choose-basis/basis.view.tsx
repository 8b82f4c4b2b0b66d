// The part of the page that says on what it rests, and lets the desk choose.
import { randomUUID } from "node:crypto";
import { INFORMATION_ARTICLES, type BasisProof, type LegalBasis } from "../../../domain/casework/index.ts";
import { addressOf, FormToken, Link, Notice, problemOf, Quiet, SelectField, usePlace, writtenDate } from "../../../platform/web/index.ts";
import { typed } from "../../accounts/index.ts";
import { checkBasis } from "../../legal-basis/index.ts";
import { basisTitle, instrumentOf, titleOf } from "../basis-title.ts";
import type { PartProps } from "../show-information/acts.view.tsx";
import { NOTHING_SENT } from "../show-information/sent-form.ts";
import { basesFor, questionOf } from "./choose-basis.ts";

export function BasisPart(props: PartProps & { readonly may: boolean }) {
  const { words: { basis: words }, opened: { information }, may } = props;
  return (
    <section aria-labelledby="basis">
      <h2 id="basis">{words.title}</h2>
      {information.basis === null ? <p><Quiet>{props.words.one.noBasis}</Quiet></p> : <Chosen {...props} />}
      {may ? <Choice {...props} /> : null}
    </section>
  );
}

function Chosen({ words: { basis: words }, opened: { information }, view, context: { today, language } }: PartProps) {
  const basis = information.basis ?? {};
  const proof = basis as unknown as BasisProof;
  const { holds } = checkBasis(view.register, proof, today);
  const id = instrumentOf(basis);
  const title = basisTitle(view, basis, language.code) ?? words.reciprocity;
  const articles = id === null ? [] : (INFORMATION_ARTICLES[id] ?? []);
  return (
    <>
      <p>{words.chosen(title, writtenDate(proof.question.on, language))} {id === null ? null : articles.length > 0 ? <Link to={`/treaties/${id}`}>{words.articles(articles.join(", "))}</Link> : <Quiet>{words.unknown}</Quiet>}</p>
      {holds ? <p class="fine"><Quiet>{words.holds}</Quiet></p> : <Notice tone="caution"><p>{words.fell}</p></Notice>}
    </>
  );
}

function Choice({ words: { basis: words }, opened: { information }, view, context, asked }: PartProps) {
  const place = usePlace();
  const bases = basesFor(view.register, questionOf(information, context.installation.ownState, context.today));
  const label = ({ instrument }: LegalBasis) => {
    if (instrument === null) return words.reciprocity;
    const articles = INFORMATION_ARTICLES[instrument.id];
    return `${titleOf(view, instrument.id, context.language.code)} (${articles === undefined ? words.unknown : words.articles(articles.join(", "))})`;
  };
  const { sent, problems } = asked.form === "basis" ? asked : NOTHING_SENT;
  return (
    <details class="more" open={asked.form === "basis"}>
      <summary>{words.choose}</summary>
      <form method="post" action={addressOf(place, `/desk/information/${information.id}/basis`)} class="form">
        <FormToken />
        <input type="hidden" name="once" value={randomUUID()} />
        <input type="hidden" name="after" value={information.events} />
        <p class="fine">{bases.some(({ instrument }) => instrument !== null) ? words.state : words.none}</p>
        <SelectField name="basis" label={words.basis} value={typed(sent, "basis")} choices={bases.map((basis) => ({ value: basis.instrument?.id ?? "none", label: label(basis) }))} problem={problemOf(problems, "basis")} />
        <p class="form-actions"><button type="submit" class="button">{words.choose}</button></p>
      </form>
    </details>
  );
}
