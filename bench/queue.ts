// `npm run bench queue`: what "My desk" costs under need-to-know. The queue of a desk officer, of a supervisor and of an agency's officer with
// its filters, its deep pages and its numbers, and one request, with the rule on (the officer's role, row security, the scope of one person)
// against the same SQL without it. Prints medians and ratios, and how each grew with the number of requests; nothing is asserted.
import { withinScope, type Database, type ScopedTransaction } from "../src/platform/db/index.ts";
import { openRequest } from "../src/slices/requests/index.ts";
import { countQueue, countWaitingFor, listQueue, type QueueQuestion } from "../src/slices/requests/queue.store.ts";
import { asIfScoped, medians, say } from "./by-turns.ts";
import { atEachSize, officerNamed, report, ROUNDS, TODAY } from "./many-requests.ts";

const OFFICERS = { "desk officer": "demo.gulf", supervisor: "demo.supervisor", "agency's officer": "demo.investigator" };

await atEachSize(async (db) => {
  for (const [who, name] of Object.entries(OFFICERS)) await measureOfficer(db, who, name);
});

async function measureOfficer(db: Database, who: string, name: string): Promise<void> {
  const { standing, scope } = await officerNamed(db, name);
  const ask = (more: Partial<QueueQuestion>): QueueQuestion => ({ view: "waiting", units: [...standing.units], ...more });
  const [one] = await withinScope(db, scope, (tx) => listQueue(tx, ask({}), 1));
  const deep = await Promise.all((["waiting", "over"] as const).map((view) => withinScope(db, scope, async (tx) => (await listQueue(tx, ask({ view }), 950)).at(-1))));
  const questions: Readonly<Record<string, (tx: ScopedTransaction) => Promise<unknown>>> = {
    "waits for me, 50": (tx) => listQueue(tx, ask({ posts: standing.posts }), 50),
    "whole desk, 50": (tx) => listQueue(tx, ask({}), 50),
    "whole desk, page 20": (tx) => listQueue(tx, ask({ after: deep[0] }), 50),
    "closed, page 20": (tx) => listQueue(tx, ask({ view: "over", after: deep[1] }), 50),
    "whole desk, one country": (tx) => listQueue(tx, ask({ country: one?.country }), 50),
    "whole desk, one kind of help": (tx) => listQueue(tx, ask({ kind: "restraint" }), 50),
    "whole desk, one state": (tx) => listQueue(tx, ask({ state: one?.state }), 50),
    "with others, 50": (tx) => listQueue(tx, ask({ view: "elsewhere" }), 50),
    "with others, one kind of help": (tx) => listQueue(tx, ask({ view: "elsewhere", kind: "restraint" }), 50),
    "closed, 50": (tx) => listQueue(tx, ask({ view: "over" }), 50),
    "closed, one country": (tx) => listQueue(tx, ask({ view: "over", country: one?.country }), 50),
    "number beside the heading (to 1000)": (tx) => countQueue(tx, ask({}), 1000),
    "number beside the heading, one kind of help": (tx) => countQueue(tx, ask({ kind: "restraint" }), 1000),
    "number beside the navigation (to 99)": (tx) => countWaitingFor(tx, standing.posts, 99),
  };
  say(who);
  for (const [question, run] of Object.entries(questions)) report(who, question, await medians([() => db.transaction().execute((tx) => run(asIfScoped(tx))), () => withinScope(db, scope, run)], ROUNDS));
  // A function that asks for a scope itself has no sibling without the rule.
  report(who, "one request", [Number.NaN, (await medians([async () => await Promise.resolve(), () => withinScope(db, scope, (tx) => openRequest(tx, { standing, today: TODAY }, one?.id ?? ""))], ROUNDS))[1]]);
}
