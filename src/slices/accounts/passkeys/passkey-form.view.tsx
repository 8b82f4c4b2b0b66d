// A form that a passkey answers. Without script the form stays hidden and the page says what is left.
import type { ComponentChildren } from "preact";
import { addressOf, FormToken, Notice, usePlace } from "../../../platform/web/index.ts";
import { passkeyWords } from "./words/index.ts";

export type PasskeyFormProps = {
  readonly ceremony: "register" | "sign-in";
  /** Where the answer goes; the question comes from `options` below it. */
  readonly path: string;
  readonly button: string;
  /** One way among others. */
  readonly quiet?: boolean;
  readonly children?: ComponentChildren;
};

const STATES = ["unable", "waiting", "stopped", "known", "failed"] as const;

/** `public/scripts/passkeys.js` shows what is hidden here, and fills `credential`. */
export function PasskeyForm({ ceremony, path, button, quiet = false, children }: PasskeyFormProps) {
  const place = usePlace();
  const words = passkeyWords(place.language).script;
  const undated = { on: null, "known-on": null };
  return (
    <form method="post" action={addressOf(place, path, undated)} data-passkey={ceremony} data-passkey-options={addressOf(place, `${path}/options`, undated)}>
      <FormToken />
      <input type="hidden" name="credential" value="" />
      <noscript><p class="quiet">{words.none}</p></noscript>
      <div data-passkey-part hidden>
        {children}
        <p><button type="submit" class={quiet ? "button-quiet" : "button"}>{button}</button></p>
      </div>
      <div role="status">{STATES.map((state) => <p key={state} data-passkey-says={state} hidden>{words[state]}</p>)}</div>
    </form>
  );
}

/** For the page of signing in, which must name the script "passkeys". */
export function PasskeyChoice({ back, carried }: { readonly back: string; readonly carried: string }) {
  const { language, query } = usePlace();
  const words = passkeyWords(language).signIn;
  const refused = query.some(([name, value]) => name === "passkey" && value === "refused");
  return (
    <>
      {refused ? <Notice tone="problem"><p role="alert">{words.refused}</p></Notice> : null}
      <PasskeyForm ceremony="sign-in" path="/sign-in/passkey" button={words.button} quiet>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="carried" value={carried} />
      </PasskeyForm>
    </>
  );
}
