import { usePlace } from "../place.ts";

/** What the address already asks, as hidden fields, so that a GET form changes only what it shows. */
export function KeptQuery({ except = [], only }: { readonly except?: readonly string[]; readonly only?: readonly string[] }) {
  const { query } = usePlace();
  const kept = query.filter(([name]) => !except.includes(name) && (only === undefined || only.includes(name)));
  return (
    <>
      {kept.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
