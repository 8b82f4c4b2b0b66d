// The part of the page that says which requests follow from it.
import { addressOf, FormToken, Link, problemOf, Quiet, TextField, usePlace } from "../../../platform/web/index.ts";
import { mayUse, typed } from "../../accounts/index.ts";
import type { StoredRequest } from "../../requests/index.ts";
import type { PartProps } from "../show-information/acts.view.tsx";
import { NOTHING_SENT } from "../show-information/sent-form.ts";

export type Following = Pick<StoredRequest, "id" | "reference" | "title">;

export function FollowPart({ words: { follow: words }, opened: { information }, context, asked, following }: PartProps & { readonly following: readonly Following[] }) {
  const place = usePlace();
  const path = `/desk/information/${information.id}`;
  const { sent, problems } = asked.form === "link" ? asked : NOTHING_SENT;
  return (
    <section aria-labelledby="follow">
      <h2 id="follow">{words.title}</h2>
      {following.length === 0 ? <p><Quiet>{words.none}</Quiet></p> : <ul class="lines">{following.map(({ id, reference, title }) => <li key={id}><Link to={`/desk/requests/${id}`} class="reference">{reference}</Link> {title}</li>)}</ul>}
      {mayUse("request.draft", context) && information.way === "received" ? <p><Link to={`${path}/request`} class="button">{words.open}</Link></p> : null}
      <details class="more" open={asked.form === "link"}>
        <summary>{words.link}</summary>
        <form method="post" action={addressOf(place, `${path}/links`)} class="form">
          <FormToken />
          <TextField name="number" label={words.number} hint={words.numberHint} value={typed(sent, "number")} problem={problemOf(problems, "number")} />
          <p class="form-actions"><button type="submit" class="button">{words.save}</button></p>
        </form>
      </details>
    </section>
  );
}
