// Both texts beside each other, each in its own language and direction with the numbers of its pages; below each other on a telephone.
import { Link, Quiet, SummaryList } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { documentWords, languageName, TextPages, textSaid } from "../../documents/index.ts";
import { EMPTY_DRAFT, requestFieldLabel, type DraftContent } from "../../requests/index.ts";
import type { TranslationWords } from "../words/index.ts";
import { TEXT_AT_A_TIME, type ShownTranslation, type Side } from "./shown-translation.ts";

type SidesProps = { readonly context: DeskContext; readonly found: ShownTranslation; readonly words: TranslationWords };

export function SideBySide({ context, found, words }: SidesProps) {
  const { translation, sides } = found;
  const name = (code: string) => languageName(code, context.language.locale);
  const here = `/desk/requests/${translation.request}/translations/${translation.id}`;
  const further = [sides.original, sides.translated].some((side) => side?.parts.length === TEXT_AT_A_TIME);
  return (
    <>
      <div class="two-texts">
        <section aria-labelledby="text-original">
          <h4 id="text-original">{words.one.original(name(translation.from))}</h4>
          {translation.document === null ? <RequestText contents={sides.ordered ?? EMPTY_DRAFT} language={translation.from} context={context} /> : <SideText side={sides.original} prefix="original-" language={translation.from} found={found} context={context} words={words} />}
        </section>
        <section aria-labelledby="text-translation">
          <h4 id="text-translation">{words.one.translation(name(translation.to))}</h4>
          {sides.translated === undefined ? <p><Quiet>{words.one.notYet}</Quiet></p> : <SideText side={sides.translated} prefix="translation-" language={translation.to} found={found} context={context} words={words} />}
        </section>
      </div>
      {further || sides.from > 1 ? <p>{sides.from > 1 ? <Link to={here}>{words.one.first}</Link> : null} {further ? <Link to={here} query={{ from: String(sides.from + TEXT_AT_A_TIME) }}>{words.one.further}</Link> : null}</p> : null}
    </>
  );
}

function SideText({ side, prefix, language, found: { translation }, context, words }: SidesProps & { readonly side: Side | undefined; readonly prefix: string; readonly language: string }) {
  if (side === undefined) return <p><Quiet>{words.list.hidden}</Quiet></p>;
  const { document, text, parts } = side;
  const wordsOfDocuments = documentWords(context.language);
  return (
    <>
      <p class="fine"><Link to={`/desk/requests/${translation.request}/documents/${document.id}`}>{words.one.open}: {document.name}</Link> · {textSaid(wordsOfDocuments, text)}</p>
      {text?.state === "found" ? <TextPages parts={parts} paged={text.pages !== null} language={document.language ?? language} words={wordsOfDocuments} prefix={prefix} /> : <p><Quiet>{words.one.noText}</Quiet></p>}
    </>
  );
}

/** The contents of the request as they were ordered. */
function RequestText({ contents, language, context }: { readonly contents: DraftContent; readonly language: string; readonly context: DeskContext }) {
  const rows = Object.entries(contents.fields).flatMap(([field, value]) => (value.trim() === "" ? [] : [{ key: field, label: requestFieldLabel(field, context.language), value: <div class="as-typed" lang={language}>{value}</div> }]));
  return <SummaryList rows={rows} />;
}
