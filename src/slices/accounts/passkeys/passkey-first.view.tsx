// In place of setting up another second factor, in a session that began without the passkey.
import { Link, Notice, PageHead, usePlace } from "../../../platform/web/index.ts";
import { passkeyWords } from "./words/index.ts";

export function PasskeyFirstView({ back }: { readonly back: string }) {
  const { language } = usePlace();
  const { passkeyFirst: words, signInAgain } = passkeyWords(language);
  return (
    <>
      <PageHead title={words.title} state={words.state} dated={false} />
      <SignInAgainLink back={back} text={signInAgain.button} />
    </>
  );
}

/** In place of what changes how somebody signs in, when the session is not fresh enough for it. */
export function SignInAgain({ back }: { readonly back: string }) {
  const { signInAgain: words } = passkeyWords(usePlace().language);
  return (
    <Notice title={words.title} tone="caution">
      <p>{words.detail}</p>
      <SignInAgainLink back={back} text={words.button} />
    </Notice>
  );
}

function SignInAgainLink({ back, text }: { readonly back: string; readonly text: string }) {
  const { language } = usePlace();
  return <p><Link to="/sign-in" query={{ back: `/${language.code}${back}` }} class="button-quiet">{text}</Link></p>;
}
