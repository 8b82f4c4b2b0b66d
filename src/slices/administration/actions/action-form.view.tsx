// The form of an action, folded away until it is wanted or came back with something wrong.
import { addressOf, FormToken, LongTextField, problemOf, SelectField, TextField, usePlace } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import type { Office } from "../../organisation/index.ts";
import { wordsOf } from "../words/index.ts";
import { fieldName, type ActionField, type OfficeAction, type RefusedForm } from "./office-action.ts";
import { OFFICE_ACTIONS } from "./office-actions.ts";

export type ActionsProps = { readonly keys: readonly OfficeAction["key"][]; readonly subject: string; readonly office: Office; readonly context: DeskContext; readonly refused: RefusedForm | undefined };

/** The actions named, as far as the officer may; nothing where none is allowed or has anything to choose from. */
export function Actions({ keys, ...rest }: ActionsProps) {
  const actions = keys.flatMap((key) => OFFICE_ACTIONS.filter((action) => action.key === key && mayUse(action.permission, rest.context)));
  const shown = actions.filter((action) => hasChoices(action, rest));
  if (shown.length === 0) return null;
  return (
    <section class="actions-list">
      <h2>{wordsOf(rest.context.language).change}</h2>
      {shown.map((action) => <ActionForm key={action.key} what={action} {...rest} />)}
    </section>
  );
}

function hasChoices({ fields }: OfficeAction, { office, subject, context }: Omit<ActionsProps, "keys">): boolean {
  return fields.every(({ as }) => typeof as === "string" || as.optional === true || as.choices(office, subject, context).length > 0);
}

type FormProps = Omit<ActionsProps, "keys"> & { readonly what: OfficeAction };

function ActionForm({ what: action, subject, office, context, refused }: FormProps) {
  const place = usePlace();
  const words = wordsOf(context.language);
  const mine = refused?.key === action.key ? refused : undefined;
  return (
    <details class="more" open={mine !== undefined}>
      <summary>{words.actions[action.key]}</summary>
      <form method="post" class="form" action={addressOf(place, action.path.replace(":subject", encodeURIComponent(subject)))}>
        <FormToken />
        {action.fields.map((field) => <FieldOf key={field.name} field={field} what={action} subject={subject} office={office} context={context} refused={mine} />)}
        <p class="form-actions"><button type="submit" class="button">{words.actions[action.key]}</button></p>
      </form>
    </details>
  );
}

function FieldOf({ field: { name, as }, what: { key }, subject, office, context, refused }: FormProps & { readonly field: ActionField }) {
  const words = wordsOf(context.language);
  const shared = { name: fieldName(key, name), label: words[name], value: refused?.values[name] ?? "", problem: problemOf(refused?.problems ?? [], name) };
  if (typeof as === "object") return <SelectField {...shared} {...(as.optional === true ? { none: words.none } : {})} choices={as.choices(office, subject, context)} />;
  if (as === "long") return <LongTextField {...shared} rows={2} />;
  const isDay = as === "date" || as === "date-or-open";
  return <TextField {...shared} width={isDay ? "short" : "usual"} hint={isDay ? words.dateHint : undefined} autocomplete="off" />;
}
