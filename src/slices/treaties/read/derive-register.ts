// Every treaty of a register derived: each when it is first asked for, and kept as long as the register is.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { deriveTreaty, type PartyCode, type TreatyHistory, type TreatyId, type World } from "../../../domain/treaty-law/index.ts";
import type { Register } from "./register.ts";

const worlds = new WeakMap<Register, Map<ReadonlyMap<PartyCode, CalendarDate>, World>>();

/** The histories of the register's treaties, by slug or alias. `ceased`: States that ceased to exist, and when. */
export function deriveRegister(register: Register, ceased: ReadonlyMap<PartyCode, CalendarDate>): World {
  const kept = worlds.get(register) ?? new Map<ReadonlyMap<PartyCode, CalendarDate>, World>();
  worlds.set(register, kept);
  const world = kept.get(ceased) ?? worldOf(register, ceased);
  kept.set(ceased, world);
  return world;
}

function worldOf(register: Register, ceased: ReadonlyMap<PartyCode, CalendarDate>): World {
  const derived = new Map<TreatyId, TreatyHistory>();
  const underWay = new Set<TreatyId>();
  const world: World = {
    ceased,
    history: (name) => {
      const slug = register.slugs.get(name) ?? name;
      const done = derived.get(slug);
      const facts = register.facts.get(slug);
      // Two treaties that wait for each other: the one asked second is not known to the first.
      if (done !== undefined || facts === undefined || underWay.has(slug)) return done;
      underWay.add(slug);
      const history = deriveTreaty(facts, world);
      underWay.delete(slug);
      derived.set(slug, history);
      return history;
    },
  };
  return world;
}
