// The instruments of the register that may stand between two States or territories on a day, with what stands between them.
// A territory that takes part in its own name is asked for itself; else the State that answers for it is, and whether the
// instrument reaches the territory through it (VCLT 29).
import type { BasisInstrument, RecordedRequirements, RecordedScope, TerritoryReached } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { isMemberOn, sovereignOf, type BodyRecord } from "../../domain/parties/index.ts";
import { pairRelation, partyStatus, territoryApplication, type PairRelation, type PartyCode, type TreatyFacts, type TreatyHistory } from "../../domain/treaty-law/index.ts";
import type { RegisterEntry, Subject } from "../treaties/index.ts";
import { termsOf, type BasisRegister } from "./basis-register.ts";

/** In the order of their ids. Instruments that are plainly about something else, or to which one of the two is plainly a stranger, are left out. */
export function collectInstruments(register: BasisRegister, requesting: PartyCode, requested: PartyCode, on: CalendarDate): readonly BasisInstrument[] {
  const sides = [requesting, requested].map((party): Side => ({ party, through: sovereignOf(register.reference.parties.parties.get(party), on) })) as [Side, Side];
  return [...register.published.entries.keys()].sort().flatMap((slug) => {
    const entry = register.published.entries.get(slug);
    const facts = register.published.facts.get(slug);
    const history = register.world.history(slug);
    const subject = entry === undefined ? undefined : subjectOf(entry);
    if (entry === undefined || facts === undefined || history === undefined || subject === undefined) return [];
    if (sides.some((side) => isOutside(side, { facts, history, on }, bodyOf(entry, register.reference.bodies.values())))) return [];
    const standing = standingBetween({ facts, history, on }, sides);
    if (standing === undefined) return [];
    return [{ id: slug, participation: entry.participation, binding: entry.binding, subject, scope: scopeOf(register, slug), requirements: requirementsOf(register, slug), ...standing }];
  });
}

type Side = { readonly party: PartyCode; /** The State that answers for it on the day, where it is a territory. */ readonly through: PartyCode | undefined };

type Ground = { readonly facts: TreatyFacts; readonly history: TreatyHistory; readonly on: CalendarDate };
type Standing = { readonly relation: PairRelation; readonly territories: readonly TerritoryReached[] };

function standingBetween(ground: Ground, sides: readonly [Side, Side]): Standing | undefined {
  const { facts, history, on } = ground;
  const [a, b] = [bearerOf(sides[0], ground), bearerOf(sides[1], ground)];
  if (a === b || (!history.parties.has(a) && !history.parties.has(b))) return undefined;
  if ([a, b].some((code) => partyStatus(history, code, on).status === "no-action")) return undefined;
  const territories = sides.flatMap(({ party, through }, at): TerritoryReached[] =>
    through === undefined || [a, b][at] === party ? [] : [{ territory: party, through, application: territoryApplication(facts, history, party, through, on) }],
  );
  return { relation: pairRelation(facts, history, a, b, on), territories };
}

/** Who stands in the treaty for the side: the territory itself where the instrument names it or it became a party, else its State. */
function bearerOf({ party, through }: Side, { facts, history }: Ground): PartyCode {
  const own = facts.between?.includes(party) === true || (history.parties.get(party)?.memberships.length ?? 0) > 0;
  return through === undefined || own ? party : through;
}

/** The body within which a regional convention was made, where its title says so ("SAARC Convention on …"). */
function bodyOf({ participation, titles }: RegisterEntry, bodies: Iterable<BodyRecord>): BodyRecord | undefined {
  if (participation !== "regional") return undefined;
  const said = titles.map(({ text }) => ` ${text} `);
  return [...bodies].find(({ names }) => names.some(({ name }) => said.some((text) => text.includes(` ${name} `))));
}

/** Neither named by the instrument's record nor known as a member of its body: a regional convention is not listed as a near miss for it. */
function isOutside(side: Side, ground: Ground, body: BodyRecord | undefined): boolean {
  const bearer = bearerOf(side, ground);
  if (body === undefined || ground.history.parties.has(bearer)) return false;
  return !["yes", "presumed"].includes(isMemberOn(body, bearer, ground.on));
}

const NOT_FOR_REQUESTS: ReadonlySet<Subject> = new Set<Subject>(["extradition", "transfer-of-sentenced-persons", "treaty-law", "civil-matters", "other-matters"]);

/** `undefined`: about extradition, sentenced persons, civil matters or treaties themselves, and nothing else. */
function subjectOf({ subjects, participation }: RegisterEntry): BasisInstrument["subject"] | undefined {
  if (subjects.every((subject) => NOT_FOR_REQUESTS.has(subject))) return undefined;
  if (subjects.includes("mla") && (participation === "bilateral" || subjects.every((subject) => subject === "mla" || NOT_FOR_REQUESTS.has(subject)))) return "mutual-legal-assistance";
  return participation === "bilateral" ? "other-agreement" : "convention-on-crime";
}

/** What the text asks of a request, where somebody read it or wrote it down. */
function requirementsOf(register: BasisRegister, slug: string): RecordedRequirements | null {
  const terms = termsOf(register, slug);
  return terms === undefined ? null : { asked: terms.requirements, read: terms.grounds.provenance === "recalled" ? "memory" : "text" };
}

/** What somebody read in the text, or wrote down from memory; a scope marked above public is not used. */
function scopeOf({ recorded }: BasisRegister, slug: string): RecordedScope | null {
  const scope = recorded.entries.get(slug)?.scope;
  if (scope === undefined || !scope.recorded || scope.grounds.marking !== "public") return null;
  const { assistance, offences, exclusions, grounds } = scope;
  return { assistance, offences, exclusions, read: grounds.provenance === "recalled" ? "memory" : "text" };
}
