// What the page was asked, read off its address. What cannot be meant is a problem beside its field; nothing typed is lost.
import { ASSISTANCE_KINDS, STAGES, type AssistanceKind, type BasisQuestion, type Stage } from "../../../domain/casework/index.ts";
import { namesThrough, resolveParty } from "../../../domain/parties/index.ts";
import { askedValue, type FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { OFFENCES } from "../../treaties/index.ts";
import type { BasisRegister } from "../basis-register.ts";
import { wordsOf } from "../words/index.ts";

export type AskedBasis = {
  readonly typed: { readonly state: string; readonly direction: "out" | "in"; readonly stage: Stage; readonly kinds: readonly AssistanceKind[]; readonly offences: readonly string[] };
  /** Absent: no other side is named yet, or it cannot be read. */
  readonly question?: BasisQuestion;
  readonly problems: readonly FieldProblem[];
};

export function readQuestion({ request: { place }, language, installation }: DeskContext, register: BasisRegister): AskedBasis {
  const problems: FieldProblem[] = [];
  const all = (name: string) => place.query.flatMap(([field, value]) => (field === name ? [value] : []));
  const stage = STAGES.find((one) => one === askedValue(place, "stage", problems)) ?? "investigation";
  const direction = askedValue(place, "direction", problems) === "in" ? "in" : "out";
  const kinds = ASSISTANCE_KINDS.filter((kind) => all("kind").includes(kind));
  const offences = OFFENCES.filter((offence) => offence !== "any-offence" && all("offence").includes(offence));
  const state = askedValue(place, "state", problems) ?? "";
  const typed = { state, direction, stage, kinds, offences } as const;
  const other = state === "" ? undefined : readState(state, register, wordsOf(language), problems);
  if (other === undefined) return { typed, problems };
  const own = installation.ownState;
  if (other === own) return { typed, problems: [...problems, { field: "state", message: wordsOf(language).ownState }] };
  const [requesting, requested] = direction === "out" ? [own, other] : [other, own];
  return { typed, problems, question: { requesting, requested, on: place.dates.on, kinds, offences, stage } };
}

function readState(text: string, { reference }: BasisRegister, words: ReturnType<typeof wordsOf>, problems: FieldProblem[]): string | undefined {
  const index = reference.parties;
  const found = resolveParty(text.slice(0, 120), index);
  if (found.kind === "found") return found.party;
  const named = (code: string) => {
    const party = index.parties.get(code);
    return party === undefined ? code : (namesThrough(party, "en").at(-1)?.name ?? code);
  };
  const near = found.kind === "ambiguous" ? found.candidates.map((code) => `${named(code)} (${code})`) : [...new Set(found.suggestions.map(({ name }) => name))];
  problems.push({ field: "state", message: words.unknownState(text.slice(0, 60), near.slice(0, 4)) });
  return undefined;
}
