// The proof of an answer in numbered plain sentences: the engine's codes and parameters, put into a language's words.
// The tree is plain data, so the same proof is what the API gives as JSON.
import type { Conflict, Missing, Params, Reason, UnknownReason } from "../../domain/treaty-law/index.ts";
import type { ProofWords } from "./words/proof/en.ts";
import { say, type Look, type Sentence } from "./words/proof/said.ts";

/** One step: its sentence, the rule's article, the facts it used, what it lacked, and the steps it stands on. */
export type ProofStep = {
  /** "1", "1.2", "1.2.1". */
  readonly number: string;
  readonly rule: string;
  readonly text: string;
  /** As cited: "art. 38(1)", "VCLT art. 24(3)". */
  readonly article?: string;
  readonly facts: readonly { readonly id: string; readonly label: string }[];
  readonly missing: readonly string[];
  readonly because: readonly ProofStep[];
};

/** Steps that only repeat the one they stand on: its fuller sentence takes their place. */
const SAYS_LESS: ReadonlySet<string> = new Set(["treaty.in-force", "party.bound"]);

/** A reason tree in, the numbered proof out. */
export function explain(reason: Reason, look: Look, words: ProofWords, number = "1"): ProofStep {
  const { rule, article, facts, because } = reason;
  const [only] = because;
  if (SAYS_LESS.has(rule) && only !== undefined && because.length === 1) return explain(only, look, words, number);
  const below = new Set(because.flatMap(allMissing).map(keyOf));
  return {
    number,
    rule,
    text: sentence(reason, look, words),
    ...(article === undefined ? {} : { article: words.article(article) }),
    facts: facts.map((id) => ({ id, label: look.factLabel(id) })),
    // What a step beneath lacks is said there, where its reason stands.
    missing: explainMissing(reason.missing.filter((one) => !below.has(keyOf(one))), look, words),
    because: because.map((step, n) => explain(step, look, words, `${number}.${n + 1}`)),
  };
}

/** The steps of a proof in reading order, each before those it stands on. */
export function proofLines(step: ProofStep): Omit<ProofStep, "because">[] {
  const { because, ...line } = step;
  return [line, ...because.flatMap(proofLines)];
}

/** "1.2 In force from …: the ninetieth day after … (art. 38(1))." */
export function proofText(step: ProofStep): string {
  return proofLines(step)
    .map(({ number, text, article }) => `${number} ${article === undefined ? text : `${text.replace(/\.$/, "")} (${article}).`}`)
    .join("\n");
}

/** What is missing, one phrase each. */
export function explainMissing(missing: readonly Missing[], look: Look, words: ProofWords): string[] {
  return missing.map((one) => {
    if (one.kind === "fact") return put(factSentence(one.what, words), one.params, look, words, one.what);
    if (one.kind === "any-of") return put(words.missing["any-of"], { options: one.options.map((option) => words.writing.list(explainMissing(option, look, words))) }, look, words);
    const { kind, ...params } = one;
    return put(words.missing[kind], params, look, words);
  });
}

/** Why an answer is unknown, one sentence each. */
export function explainUnknown(unknown: readonly UnknownReason[], look: Look, words: ProofWords): string[] {
  return unknown.map(({ code, params }) => put(find(words.unknown, code), params, look, words, code));
}

/** Who disagrees with whom. */
export function explainConflict({ code, params, facts }: Conflict, look: Look, words: ProofWords): string {
  const rule = params["rule"];
  // An act without effect names the rule by which it has none.
  const told = code === "act-without-effect" && typeof rule === "string" ? { ...params, sentence: sentence({ rule, params, facts, missing: [], because: [] }, look, words) } : params;
  return put(find(words.conflicts, code), told, look, words, code);
}

function sentence({ rule, params, because }: Reason, look: Look, words: ProofWords): string {
  const found = rule.startsWith("silence.") ? find(words.unknown, rule.slice("silence.".length)) : find(words.rules, rule);
  return put(found, params, look, words, rule, because);
}

function factSentence(what: string, words: ProofWords): Sentence | undefined {
  return find(words.facts, what) ?? find(words.unknown, what);
}

function put(found: Sentence | undefined, params: Params, look: Look, words: ProofWords, code = "", because: readonly Reason[] = []): string {
  return found === undefined ? words.noName(code) : found(say(params, because, look, words.writing));
}

function find(sentences: Readonly<Record<string, Sentence>>, code: string): Sentence | undefined {
  return Object.hasOwn(sentences, code) ? sentences[code] : undefined;
}

function allMissing(reason: Reason): Missing[] {
  return [...reason.missing, ...reason.because.flatMap(allMissing)];
}

function keyOf(missing: Missing): string {
  return JSON.stringify(missing);
}
