// Writes the invented information as its officers would: each act within the scope of the one who does it, and each with its entry in the record.
import { randomUUID } from "node:crypto";
import { standingOf, type UnitId } from "../../../domain/access/index.ts";
import { addDays, type CalendarDate } from "../../../domain/kernel/index.ts";
import { withinScope, type Database, type ScopedTransaction } from "../../../platform/db/index.ts";
import { scopeOf } from "../../accounts/index.ts";
import { loadBasisRegister, type BasisRegister } from "../../legal-basis/index.ts";
import { listHoldings, loadOffice, type Office } from "../../organisation/index.ts";
import { actOnInformation } from "../act-on-information/act-on-information.ts";
import { openInformation } from "../asked-information.ts";
import { basesFor, chooseBasis, questionOf } from "../choose-basis/choose-basis.ts";
import { recordInformation, type Acting } from "../open-information/open-information.ts";
import { INVENTED_INFORMATION, type InventedInformation } from "./invented-information.ts";

type Terms = { readonly today: CalendarDate; readonly ownState: string };
type Work = { readonly db: Database; readonly office: Office; readonly register: BasisRegister; readonly terms: Terms };

/** Into an office that was written a moment ago (the invented one); says how many records there are now. */
export async function seedInventedInformation(db: Database, terms: Terms): Promise<number> {
  const work: Work = { db, office: await loadOffice(db), register: await loadBasisRegister(db), terms };
  for (const invented of INVENTED_INFORMATION) await write(work, invented);
  return INVENTED_INFORMATION.length;
}

async function write(work: Work, invented: InventedInformation): Promise<void> {
  const { register, office, terms } = work;
  const { by, unit, daysAgo, chooses, acts, ...header } = invented;
  const id = randomUUID();
  await as(work, by, async (tx, acting) => {
    const opened = await recordInformation(tx, acting, office, { ...header, id, on: addDays(terms.today, -daysAgo), unit: unitNamed(office, unit), compartments: [] });
    if (!opened.ok) throw new Error(`${header.title}: ${JSON.stringify(opened.refusals)}`);
    const found = chooses ? await openInformation(tx, acting, id) : undefined;
    if (found === undefined) return;
    const on = addDays(terms.today, -daysAgo);
    const [best] = basesFor(register, questionOf(found.information, terms.ownState, on));
    await chooseBasis(tx, { ...acting, today: on }, register, found, terms.ownState, { instrument: best?.instrument?.id ?? null, after: 1, once: randomUUID() });
  });
  for (const [index, act] of acts.entries()) {
    await as(work, act.by, async (tx, acting) => {
      const done = await actOnInformation(tx, acting, register, {
        id: randomUUID(), information: id, act: act.act, after: index + (chooses ? 2 : 1), on: addDays(terms.today, -act.daysAgo), reason: act.reason ?? "", unit: act.unit === undefined ? null : unitNamed(office, act.unit), channel: act.channel ?? null, theirReference: act.theirReference ?? "", exceptional: act.exceptional ?? false,
      });
      if (!done.ok) throw new Error(`${header.title}, ${act.act}: ${JSON.stringify(done.refusals)}`);
    });
  }
}

async function as<T>({ db, office, terms }: Work, signInName: string, work: (tx: ScopedTransaction, acting: Acting) => Promise<T>): Promise<T> {
  const person = [...office.people.values()].find((one) => one.signInName === signInName)?.id ?? missing(signInName);
  const standing = standingOf(person, await listHoldings(db, person), terms.today);
  const actor = `person:${person}` as const;
  return await withinScope(db, scopeOf(standing), async (tx) => await work(tx, { standing, actor, who: { actor, posts: standing.posts }, today: terms.today }));
}

function unitNamed({ units }: Office, slug: string): UnitId {
  return units.find((unit) => unit.slug === slug)?.id ?? missing(slug);
}

function missing(name: string): never {
  throw new Error(`the invented office has no ${name}`);
}
