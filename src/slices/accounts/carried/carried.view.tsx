import { addressOf, FormToken, Link, Notice, PageHead, SummaryList, usePlace } from "../../../platform/web/index.ts";
import { accountWords } from "../words/index.ts";
import { CARRIED, fieldWord, type SentField } from "./sent-fields.ts";

type Fields = { readonly fields: readonly SentField[] };

/** `to`: where the form was going; `page`: where it was typed; `carried`: the id under which it is kept. */
type SendAgainProps = Fields & { readonly state: string; readonly to: string; readonly page: string | null; readonly carried: string | null; readonly leftOut: readonly string[] };

export function SendAgainView({ state, to, page, carried, fields, leftOut }: SendAgainProps) {
  const place = usePlace();
  const { carried: words } = accountWords(place.language);
  return (
    <>
      <PageHead title={words.title} state={state} dated={false} />
      <Typed fields={fields} />
      {leftOut.length === 0 ? null : <Notice tone="caution"><p>{words.leftOut(leftOut.map(fieldWord))}</p></Notice>}
      <div class="filter-actions">
        <form method="post" action={addressOf(place, belowLanguage(to, place.language.code))}>
          <FormToken />
          {carried === null ? null : <input type="hidden" name={CARRIED} value={carried} />}
          {fields.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
          <button type="submit" class="button">{words.send}</button>
        </form>
        {carried === null ? null : (
          <form method="post" action={addressOf(place, `/desk/carried/${carried}/discard`)}>
            <FormToken />
            <button type="submit" class="button-quiet">{words.discard}</button>
          </form>
        )}
        {page === null ? null : <Link href={page} class="button-quiet">{words.toPage}</Link>}
      </div>
    </>
  );
}

/** Shown and not offered for sending: it may be somebody else's. */
export function ForeignFormView({ title, state, fields }: Fields & { readonly title: string; readonly state: string }) {
  const { carried: words } = accountWords(usePlace().language);
  return (
    <>
      <PageHead title={title} state={state} dated={false} />
      {fields.length === 0 ? null : <p class="prose">{words.foreignRight}</p>}
      <Typed fields={fields} />
    </>
  );
}

function Typed({ fields }: Fields) {
  const { carried: words } = accountWords(usePlace().language);
  if (fields.length === 0) return null;
  return (
    <section>
      <h2>{words.fields}</h2>
      <SummaryList rows={fields.map(([name, value], index) => ({ key: String(index), label: fieldWord(name), value: value === "" ? <span class="quiet">{words.empty}</span> : <span class="as-typed">{value}</span> }))} />
    </section>
  );
}

/** A path of the desk without its language, as `addressOf` takes it. */
function belowLanguage(path: string, language: string): string {
  return path.startsWith(`/${language}/`) ? path.slice(language.length + 1) : "/desk";
}
