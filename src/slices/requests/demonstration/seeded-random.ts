// Chance that can be had again: the same seed gives the same numbers, on every machine.

export type Chance = {
  /** From 0 up to, not including, `below`. */
  readonly below: (below: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  readonly id: () => string;
};

/** Mulberry32: 32 bits of state, enough for invented cases and for nothing that must not be guessed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => next() % limit;
  const hex = () => next().toString(16).padStart(8, "0");
  return {
    below,
    one: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError("nothing to choose from");
      return found;
    },
    id: () => {
      const [a, b, c, d] = [hex(), hex(), hex(), hex()];
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
    },
  };
}
