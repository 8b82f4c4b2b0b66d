// The parties of a case file with their acts, the acts of the treaty as a whole, and how acts name one another.
import type { Action } from "../facts/index.ts";
import { readAction } from "./action.ts";
import { isRecord, type Json, type Problems } from "./problems.ts";

/** An act with its place in the file; `named`: the file gives it an id. */
type Placed = { readonly action: Action; readonly where: string; readonly named: boolean };

/** All acts of the file, each with an id of its own. Several entries with one code are one party. */
export function readParties(json: Json, id: string, problems: Problems): Action[] {
  const parties = json["parties"] ?? [];
  if (!Array.isArray(parties)) return problems.add("parties", "must be a list of { code, actions }") ?? [];
  const placed = parties.flatMap((party: unknown, index) => {
    if (!isRecord(party)) return problems.add(`parties[${index}]`, "must be an object { code, actions }") ?? [];
    const code = problems.text(party["code"], `parties[${index}].code`) ?? "";
    return readActs(party["actions"], { id: `${id}/${code}`, state: code, where: `parties[${index}] (${code}).actions` }, problems);
  });
  return withOwnIds([...placed, ...readActs(json["actions"], { id: `${id}/treaty`, state: null, where: "actions" }, problems)], problems);
}

function readActs(json: unknown, of: { readonly id: string; readonly state: string | null; readonly where: string }, problems: Problems): Placed[] {
  if (json === undefined) return [];
  if (!Array.isArray(json)) return problems.add(of.where, "must be a list of { type, date }") ?? [];
  return json.flatMap((one: unknown, n) => {
    const where = `${of.where}[${n}]`;
    const action = readAction(one, { ...of, where }, problems);
    return action === undefined ? [] : [{ action, where, named: isRecord(one) && one["id"] !== undefined }];
  });
}

/** Acts of one kind, State and day that give no id are told apart by a number; an id that is given is given once. */
function withOwnIds(placed: readonly Placed[], problems: Problems): Action[] {
  const taken = new Set<string>();
  for (const { action, where, named } of placed) {
    if (!named) continue;
    if (taken.has(action.id)) problems.add(`${where}.id`, `${JSON.stringify(action.id)} is the id of another action; each needs its own`);
    taken.add(action.id);
  }
  const uses = new Map<string, number>();
  const acts = placed.map(({ action, named }) => {
    if (named) return action;
    let use = uses.get(action.id) ?? 0;
    let id: string;
    do id = ++use === 1 ? action.id : `${action.id}/${use}`;
    while (taken.has(id));
    uses.set(action.id, use);
    return id === action.id ? action : { ...action, id };
  });
  checkReferences(acts, placed, problems);
  return acts;
}

/** What names an act must name one of the file, and no act corrects itself, nor in a circle. */
function checkReferences(acts: readonly Action[], placed: readonly Placed[], problems: Problems): void {
  const byId = new Map(acts.map((act) => [act.id, act]));
  acts.forEach((act, n) => {
    const where = placed[n]?.where ?? act.id;
    for (const name of ["refersTo", "supersedes"] as const) {
      const other = act[name];
      if (other !== undefined && !byId.has(other)) problems.add(`${where}.${name}`, `${JSON.stringify(other)} is the id of no action in this file`);
    }
    const corrected = new Set<string>();
    for (let next = act.supersedes; next !== undefined && !corrected.has(next); next = byId.get(next)?.supersedes) corrected.add(next);
    if (corrected.has(act.id)) problems.add(`${where}.supersedes`, "corrects itself, directly or in a circle; name the action that was wrong");
  });
}
