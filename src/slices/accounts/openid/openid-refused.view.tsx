// A sign-in at the provider that came to nothing: what happened, whose it is to mend, and the other ways in.
import { Link, PageHead, usePlace, type Query } from "../../../platform/web/index.ts";
import type { OpenidRefusalCode } from "./openid-refusal.ts";
import { openidWords } from "./words/index.ts";

export type OpenidRefusedProps = {
  readonly provider: string;
  readonly because: OpenidRefusalCode;
  readonly reference: string;
  /** Where to after signing in, and the form that waits for it. */
  readonly back: string;
  readonly carried: string;
  /** As the provider knows the person: for the administrator, where no account is linked. */
  readonly subject?: string | undefined;
};

/** Trying again changes nothing until somebody else has done something. */
const OTHERS_TO_MEND: readonly OpenidRefusalCode[] = ["no-account", "not-set-up"];

export function OpenidRefusedView({ provider, because, reference, back, carried, subject }: OpenidRefusedProps) {
  const { language } = usePlace();
  const words = openidWords(language);
  const { title, detail, right } = words.refusals[because];
  return (
    <>
      <PageHead title={title(provider)} state={detail} dated={false} />
      <div class="prose">
        <p>{right}</p>
        {subject === undefined ? null : <p><strong class="figures">{words.subject(provider, subject)}</strong></p>}
        <p>
          <Link to="/sign-in/openid" query={afterwards(back, carried)} class={OTHERS_TO_MEND.includes(because) ? "button-quiet" : "button"}>{words.tryAgain(provider)}</Link>
        </p>
        <p>
          <Link to="/sign-in" query={afterwards(back, carried)}>{words.otherWays}</Link>
        </p>
        <p class="quiet">{words.reference(reference)}</p>
      </div>
    </>
  );
}

/** For the page of signing in: the way to the provider, first where the office has one. */
export function OpenidChoice({ provider, back, carried }: Pick<OpenidRefusedProps, "provider" | "back" | "carried">) {
  const { language } = usePlace();
  return (
    <p>
      <Link to="/sign-in/openid" query={afterwards(back, carried)} class="button">{openidWords(language).signInWith(provider)}</Link>
    </p>
  );
}

function afterwards(back: string, carried: string): Query {
  return { back, carried: carried === "" ? null : carried };
}
