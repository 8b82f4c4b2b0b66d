// What letters call an instrument and a State.
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { nameOn } from "../../domain/parties/index.ts";
import type { BasisRegister } from "../legal-basis/index.ts";

/** Its own title; without one, what a list calls it, with the States between which it was made. */
export function titleInLetter({ published }: BasisRegister, instrument: string, between: readonly string[]): string | undefined {
  const entry = published.entries.get(instrument);
  if (entry === undefined) return undefined;
  const official = entry.titles.find(({ kind, language }) => kind === "official" && language === "en");
  const printed = entry.titles.find(({ kind }) => kind === "as-printed");
  if (official !== undefined) return official.text;
  if (entry.participation !== "bilateral") return entry.titles[0]?.text ?? instrument;
  return printed === undefined ? described(entry.form, entry.titles[0]?.text ?? instrument, between) : `${printed.text} between ${between.join(" and ")}`;
}

/** Where only the register's own short name is recorded ("India and Australia: Extradition"), the paper describes and makes no title up. */
function described(form: string, short: string, between: readonly string[]): string {
  const subject = /^[^:]+: (.+)$/s.exec(short)?.[1];
  return subject === undefined ? short : `${form.replaceAll("-", " ")} between ${between.join(" and ")} on ${subject}`;
}

/** The State's name on the day, in English; its code where the register has none. */
export function stateName({ reference }: BasisRegister, code: string, on: CalendarDate): string {
  const party = reference.parties.parties.get(code);
  return party === undefined ? code : (nameOn(party, on, "en") ?? code);
}
