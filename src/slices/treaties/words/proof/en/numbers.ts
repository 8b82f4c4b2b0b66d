// Numbers, ordinals and periods as English treaty texts write them.
import type { Said } from "../said.ts";

const UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const IRREGULAR: Readonly<Record<string, string>> = { one: "first", two: "second", three: "third", five: "fifth", eight: "eighth", nine: "ninth", twelve: "twelfth" };

/** 1 → "one", 40 → "forty", 60 → "sixty", 120 → "120". */
export function cardinal(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 99) return String(n);
  const unit = UNITS[n];
  if (unit !== undefined) return unit;
  const ten = TENS[Math.floor(n / 10)] ?? "";
  return n % 10 === 0 ? ten : `${ten}-${UNITS[n % 10] ?? ""}`;
}

/** 1 → "first", 40 → "fortieth", 22 → "twenty-second", 180 → "180th". */
export function ordinal(n: number): string {
  if (n < 1 || n > 99) return `${n}${suffix(n)}`;
  const [ten, unit] = cardinal(n).split("-");
  if (unit !== undefined) return `${ten ?? ""}-${ordinalWord(unit)}`;
  return ordinalWord(ten ?? "");
}

/** "one State", "forty States". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${cardinal(n)} ${n === 1 ? one : many}`;
}

/** The day a delay ends, told from what it runs from: "the ninetieth day after ANCHOR". Parameters `n`, `unit`, `counting`, `then`. */
export function delayAfter(said: Said, anchor: string): string {
  const n = said.number("n");
  const unit = said.text("unit");
  const counting = said.has("counting") ? said.text("counting") : "sameDay";
  if (counting === "calendarMonth") return `the first day of the ${ordinal(n)} month after the month of ${anchor}`;
  if (said.has("then")) return `the first day of the month after the expiry of ${counted(n, unit)} from ${anchor}${countingNote(counting)}`;
  const plain = unit === "day" ? `the ${ordinal(n)} day after ${anchor}` : `${counted(n, unit)} after ${anchor}`;
  return plain + countingNote(counting);
}

function countingNote(counting: string): string {
  if (counting === "nextDay") return ", counted in full days, so one day later";
  return counting === "inclusive" ? ", that day counted as the first" : "";
}

/** A group or table as its file names it, in plain words: "permanentMembers" → "permanent members", "resolutionII" → "resolution II". */
export function spaced(name: string): string {
  const words = name.split(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=\p{L})(?=\d)/u);
  return words.map((word, n) => (n > 0 && /^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word)).join(" ");
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ordinalWord(word: string): string {
  return IRREGULAR[word] ?? (word.endsWith("y") ? `${word.slice(0, -1)}ieth` : `${word}th`);
}

function suffix(n: number): string {
  const last = n % 100;
  if (last >= 11 && last <= 13) return "th";
  return ["th", "st", "nd", "rd"][n % 10] ?? "th";
}
