// The secret of a device, to be read by its camera or typed into it, and the field for its first code.
import { CodeField, QrCode, SummaryList, usePlace } from "../../../platform/web/index.ts";
import { enrolmentAddress, writtenSecret } from "../totp/one-time-code.ts";
import { accountWords } from "../words/index.ts";

type Props = { readonly secret: string; readonly issuer: string; readonly signInName: string; readonly field: string; readonly required: boolean; readonly hint?: string | undefined; readonly problem?: string | undefined };

export function DeviceSecret({ secret, issuer, signInName, field, required, hint, problem }: Props) {
  const { device: words } = accountWords(usePlace().language);
  return (
    <>
      <p class="prose">{words.intro}</p>
      <div class="device-secret">
        <QrCode text={enrolmentAddress(secret, issuer, signInName)} label={words.square} />
        <SummaryList rows={[{ label: words.secret, value: <code class="figures">{writtenSecret(secret)}</code> }]} />
      </div>
      <p class="quiet">{words.secretKind}</p>
      <CodeField name={field} label={words.code} hint={hint} required={required} problem={problem} />
    </>
  );
}

/** Ten codes, shown once. */
export function RecoveryCodeList({ codes }: { readonly codes: readonly string[] }) {
  const { codes: words } = accountWords(usePlace().language);
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="prose">{words.intro}</p>
      <ol class="recovery-codes" aria-label={words.list}>
        {codes.map((code) => <li key={code}><code class="figures">{code}</code></li>)}
      </ol>
    </section>
  );
}
