// The English words of country profiles and of the rules of contents.
import type { ContentColumn, CountryFactKind, Evidence, ProcessKind } from "../../../domain/casework/index.ts";

export const en = {
  navigation: "Countries",
  title: "How countries want to be asked",
  state: (count: number) => (count === 0 ? "Nothing is recorded of any country yet." : count === 1 ? "Something is recorded of one country; of all others nothing." : `Something is recorded of ${count} countries; of all others nothing.`),
  find: "Open a country", findLabel: "State or territory", findButton: "Open",
  unknownState: (text: string) => `No State or territory goes by “${text}”.`,
  columns: { country: "Country", recorded: "Recorded", missing: "Not recorded", kind: "What", says: "What it says", source: "Source", holds: "Holds", recordedBy: "Recorded", reason: "Why it was replaced" },
  caption: "Countries of which something is recorded",
  none: "–",

  kinds: {
    authority: "central authority", channel: "channel", languages: "languages accepted", copies: "copies", "electronic-filing": "electronic filing", "lead-time": "time before a hearing", "process-kinds": "kinds of process notified",
    form: "form used", "de-minimis": "what is too small", preservation: "preservation of data", "working-week": "days off", holidays: "holidays", note: "remark",
  } satisfies Record<CountryFactKind, string>,
  evidence: { law: "read", reported: "reported", unverified: "unverified", design: "our own" } satisfies Record<Evidence, string>,
  evidenceHint: "Read: in the law, the treaty or the official page itself. Reported: by the press or a study page. Unverified: remembered; it warns and never blocks.",
  processKinds: { "summons-to-accused": "summons to an accused", "summons-to-person": "summons to a person", "search-warrant": "search-warrant", "arrest-warrant": "warrant of arrest" } satisfies Record<ProcessKind, string>,
  channels: { direct: "between central authorities", diplomatic: "by diplomatic channel", both: "between central authorities or by diplomatic channel" },
  says: {
    authority: (name: string, subjects: string) => (subjects === "" ? name : `${name} (${subjects})`),
    languages: (list: string, certificate: boolean) => `${list}${certificate ? "; a translation carries its translator's certificate" : ""}`,
    copies: (count: number) => (count === 1 ? "one" : String(count)),
    electronic: (how: string, paper: boolean) => `${how}${paper ? "; also on paper" : ""}`,
    lead: (months: number, days: number, comfortable: number) => `${months} months abroad and ${days} days here; comfortable with ${comfortable} months`,
    process: (list: string, notification: string) => `${list === "" ? "none" : list} (${notification})`,
    preservation: (days: number, renewable: boolean) => `${days} days${renewable ? ", renewable" : ""}`,
    holidays: (count: number, from: string, until: string) => `${count} days, complete from ${from} until before ${until}`,
  },
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],

  countryState: (recorded: number, missing: number) => `${recorded === 1 ? "One statement" : `${recorded} statements`} on record; ${missing === 0 ? "nothing is missing" : missing === 1 ? "one thing is not recorded" : `${missing} things are not recorded`}.`,
  missing: "Not recorded",
  missingText: "Nobody has recorded these for the day. Checks that depend on them ask, and never block.",
  gone: (count: number) => (count === 1 ? "One statement that was replaced or taken back" : `${count} statements that were replaced or taken back`),
  from: (day: string) => `from ${day}`, until: (day: string) => `until before ${day}`, always: "no day said",
  record: "Record", recordKind: (kind: string) => `Record: ${kind}`, correct: "Correct", correctKind: (kind: string) => `Correct: ${kind}`,
  recordState: (country: string) => `What you record of ${country} holds at once, under your name. Name where you read it.`,
  correctState: "The statement that was wrong or has changed stays on record with your reason.",
  kindLabel: "What", choose: "Choose",
  fields: {
    name: "Name", address: "Address", subjects: "Only for", channel: "Channel", accepted: "Languages accepted", certificate: "Translations carry the translator's certificate", count: "How many", how: "How", alsoOnPaper: "Also on paper",
    monthsAbroad: "Months abroad", daysHere: "Days here", monthsComfortable: "Months that are comfortable", kinds: "Kinds of process", notification: "Notification", rule: "Rule", days: "Days", renewable: "Renewable", daysOff: "Days off", text: "Remark",
    holidaysFrom: "Complete from", holidaysUntil: "Complete until before", holidayLines: "Holidays",
  } as Readonly<Record<string, string>>,
  hints: {
    subjects: "Separated by semicolons; empty: for everything.", accepted: "Codes separated by semicolons: en; fr.", holidayLines: "A line each: 2027-01-26 Republic Day.",
  } as Readonly<Record<string, string>>,
  validFrom: "Holds from", validUntil: "Holds until before", dayHint: "Empty: the source says no day.",
  source: "Source", sourceHint: "Page, letter or law, so that another finds it.", sourceAddress: "Its address", evidenceLabel: "How far it can be trusted",
  reason: "Reason", reasonHint: "Why it is replaced or taken back; it stays with the old one.",
  save: "Record it", saveCorrection: "Put this in its place", withdraw: "Take it back", 
  needed: "This is needed.",
  yes: "yes",

  rules: {
    navigation: "Rules of contents", title: "What a request must hold", state: (table: number, own: number) => `${table} rules come with Comity; ${own === 0 ? "the office has added none" : own === 1 ? "the office has added one" : `the office has added ${own}`}.`,
    table: "The table", tableText: "By kind of assistance; a kind that is not named does not ask for it. What is only remembered warns and never blocks.", country: "Asked of each country, as far as its profile is recorded", own: "Added by the office", none: "None yet", noneText: "When a paper comes back for a reason that no rule says, add one: every draft is checked for it from then on.",
    columns: { rule: "Rule", field: "About", when: "When", source: "Source", severity: "Weight", mend: "How to mend it", appliesTo: "Asked of", since: "Since", goneBy: "Replaced or taken back" },
    contentColumns: {
      SRV: "service", STM: "statement", VC: "video", DOC: "records", ELE: "electronic data", SRCH: "search", LOC: "locating", CUST: "transfer in custody", ATT: "attendance", TRC: "tracing", RST: "restraint", CNF: "confiscation",
    } satisfies Record<ContentColumn, string>,
    asked: { M: "Must", C: "Where its condition holds", O: "May" }, everyKind: "every kind",
    severities: { must: "must", should: "should" }, everything: "any request", add: "Add a rule", addState: "Drafts are checked for it beside the table from then on. Name what it rests on.",
    code: "Permanent name", codeHint: "Small letters and hyphens: bank-branch. Given once.", about: "Field", ofs: { request: "the whole request", item: "each item" },
    kinds: "Kinds of assistance; none chosen: any", countries: "Countries", countriesHint: "Codes separated by semicolons: CA; US. Empty: any.", instruments: "Instruments", instrumentsHint: "Permanent names separated by semicolons: in-ca-mla. Empty: any basis.", save: "Add the rule",
    correct: "Correct", correctRule: (code: string) => `Correct ${code}`, correctTitle: "Correct a rule", correctState: "Another wording takes its place, or it is taken back; the old one stays on record with the reason. Its name stays.", earlier: "Earlier wordings",
    gone: (count: number) => (count === 1 ? "One wording was replaced or taken back" : `${count} wordings were replaced or taken back`),
    taken: "A rule or a reason of this name is there already.", noReturn: "No return that you see gave this reason: begin from the page of what came back.", rememberedWarns: "What is only remembered can only warn.", codeWrong: "Small letters, digits and hyphens.", fieldWrong: "Choose a field of the draft.", countryWrong: (code: string) => `${code} is the code of no State or territory.`,
  },

  audit: {
    "country.described": "recorded how a country wants to be asked", "country.corrected": "corrected what was recorded of a country", "country.withdrawn": "took back what was recorded of a country",
    "profiles.entered": "brought in statements about countries", "content-rule.recorded": "recorded a rule of what requests must hold", "content-rule.corrected": "corrected a rule of what requests must hold", "content-rule.withdrawn": "took back a rule of what requests must hold",
  },
};

export type AuthorityWords = typeof en;
