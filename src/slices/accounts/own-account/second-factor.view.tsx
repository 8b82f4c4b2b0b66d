import { addressOf, ErrorSummary, FormToken, Link, PageHead, problemOf, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { accountWords } from "../words/index.ts";
import { DeviceSecret, RecoveryCodeList } from "./device-secret.view.tsx";
import type { AskedAgain } from "./prove-again.ts";
import { ProveAgainFields } from "./prove-again.view.tsx";

type Problems = { readonly problems: readonly FieldProblem[] };

/** Before the secret is shown: what there is, and who asks. */
export function BeginDeviceView({ asked, replaces, needed, back, problems }: Problems & { readonly asked: AskedAgain; readonly replaces: boolean; readonly needed: boolean; readonly back: string }) {
  const place = usePlace();
  const words = accountWords(place.language);
  const { own } = words;
  return (
    <>
      <PageHead title={own.setUpTitle} state={replaces ? own.replaceState : own.setUpState} dated={false} />
      <ErrorSummary problems={problems} />
      {needed && !replaces ? <p class="prose">{own.deviceNeeded}</p> : null}
      <form method="post" action={addressOf(place, "/desk/account/second-factor/begin")}>
        <FormToken />
        <input type="hidden" name="back" value={back} />
        {asked.password || asked.code ? <p>{own.proveFirst}</p> : null}
        <ProveAgainFields asked={asked} problems={problems} />
        <p><button type="submit" class="button">{own.begin}</button></p>
      </form>
    </>
  );
}

export function ConfirmDeviceView({ secret, issuer, signInName, back, problems }: Problems & { readonly secret: string; readonly issuer: string; readonly signInName: string; readonly back: string }) {
  const place = usePlace();
  const words = accountWords(place.language);
  return (
    <>
      <PageHead title={words.own.setUpTitle} state={words.own.setUpState} dated={false} />
      <ErrorSummary problems={problems} />
      <form method="post" action={addressOf(place, "/desk/account/second-factor")}>
        <FormToken />
        <input type="hidden" name="back" value={back} />
        <DeviceSecret secret={secret} issuer={issuer} signInName={signInName} field="device-code" required problem={problemOf(problems, "device-code")} />
        <p><button type="submit" class="button">{words.own.confirm}</button></p>
      </form>
    </>
  );
}

export function DeviceDoneView({ codes, back }: { readonly codes: readonly string[]; readonly back: string }) {
  const words = accountWords(usePlace().language);
  return (
    <>
      <PageHead title={words.own.done} state={words.own.doneState} dated={false} />
      <RecoveryCodeList codes={codes} />
      <p><Link href={back} class="button">{words.secondFactor.send}</Link></p>
    </>
  );
}

export function RemoveDeviceView({ asked, problems }: Problems & { readonly asked: AskedAgain }) {
  const place = usePlace();
  const { own: words } = accountWords(place.language);
  return (
    <>
      <PageHead title={words.removeTitle} state={words.removeState} dated={false} />
      <ErrorSummary problems={problems} />
      <form method="post" action={addressOf(place, "/desk/account/second-factor/remove")}>
        <FormToken />
        <ProveAgainFields asked={asked} problems={problems} />
        <p><button type="submit" class="button">{words.removeTitle}</button></p>
      </form>
    </>
  );
}
