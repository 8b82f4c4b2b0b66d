// The invented officers on the page of signing in: a row and a button each, in one form.
import { addressOf, DataTable, usePlace } from "../../../platform/web/index.ts";
import { BrowserFormToken } from "../sign-in/browser-form.tsx";
import { accountWords } from "../words/index.ts";

export type DemonstrationOfficer = { readonly signInName: string; readonly name: string; readonly title: string; readonly sees: string };

type Props = { readonly officers: readonly DemonstrationOfficer[]; readonly token: string; readonly back: string; readonly carried: string };

export function DemonstrationChoice({ officers, token, back, carried }: Props) {
  const place = usePlace();
  const { demonstration: words, signIn } = accountWords(place.language);
  const button = ({ signInName, name }: DemonstrationOfficer) => (
    <button type="submit" class="button-quiet" name="sign-in-name" value={signInName} aria-label={words.as(name)}>{signIn}</button>
  );
  return (
    <form method="post" action={addressOf(place, "/sign-in/demonstration", { on: null, "known-on": null })}>
      <BrowserFormToken token={token} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="carried" value={carried} />
      <h2>{words.title}</h2>
      <p class="prose">{words.intro}</p>
      <DataTable<DemonstrationOfficer>
        caption={words.title}
        captionHidden
        rows={officers}
        rowKey={({ signInName }) => signInName}
        columns={[
          { key: "officer", header: words.officer, namesRow: true, cell: ({ name }) => name },
          { key: "post", header: words.post, cell: ({ title }) => title },
          { key: "sees", header: words.sees, cell: ({ sees }) => sees },
          { key: "sign-in", header: signIn, cell: button },
        ]}
      />
    </form>
  );
}
