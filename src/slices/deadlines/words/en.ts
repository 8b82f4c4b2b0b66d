// The English words of clocks and deadlines.
const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);

export const en = {
  navigation: { deadlines: "Deadlines" },
  days,
  left: (count: number) => (count === 0 ? "today" : count > 0 ? `in ${days(count)}` : `${days(-count)} ago`),
  front: {
    overdue: (count: number) => (count === 1 ? "One request of your desks is past its day." : `${count} requests of your desks are past their day.`),
    soon: (count: number) => (count === 1 ? "One is due within a week." : `${count} are due within a week.`),
    brought: (count: number) => (count === 1 ? "One of them is more than a week late and was brought to you." : `${count} of them are more than a week late and were brought to you.`),
    look: "Look at them",
  },
  list: {
    title: "Deadlines", state: (overdue: number, soon: number) => `${overdue === 0 ? "Nothing is past its day" : overdue === 1 ? "One request is past its day" : `${overdue} requests are past their day`}; ${soon === 0 ? "nothing" : soon} due in the next thirty days.`,
    columns: { due: "Due", reference: "Reference", title: "What it is about", turn: "Whose turn" },
    targets: "Targets", holidays: "Holidays",
    groups: { brought: "More than a week past their day: brought to you as the superior", overdue: "Past its day", week: "Within a week", month: "Within thirty days" },
    yours: "your desks'", others: "another's", none: "Nothing is due", noneText: "No open request of your desks has a day within the next thirty days.", calendar: "In your own calendar",
  },
  clocks: {
    title: "Clocks", state: (desk: string, since: string, count: number) => `It lies with ${desk} since ${since}, ${days(count)}.`, over: "It is over: no clock runs.",
    here: "At home", abroad: "Abroad", legs: "Where it has lain", leg: "With", spent: "Days", now: "now",
    desks: { agency: "the agency", endorser: "the endorsing authority", authority: "the authority", court: "the court", executing: "the executing authority", abroad: "the other State", none: "nobody" },
    due: "Due", noDue: "No day is set for the present step.",
    targets: "What is meant for this step", target: "Until", counted: "Counted", why: "Source", noTargets: "No target is recorded for this step, kind and country.",
    of: (amount: number, unit: "days" | "working-days", since: string) => `${amount} ${unit === "days" ? "days" : "working days"} from ${since}`, onlyIf: (condition: string) => `only in ${condition}`,
    unsure: "Holidays on the way are not all recorded: the true day may be later.",
    hearing: "The hearing", hearingOn: (on: string) => `On ${on}.`, received: (on: string) => `Had the authority the papers on ${on}:`,
    verdicts: { fits: "there is time to serve.", warn: "it can just be served, with nothing to spare.", block: "three months abroad and the examination cannot be kept; ask the court for a later day." },
    latest: (on: string) => `Latest receipt by the authority with three months abroad and three weeks here: ${on}.`,
    raised: "What was raised", notices: { soon: (on: string) => `comes due on ${on}`, overdue: (on: string) => `was due on ${on}`, escalated: (on: string) => `a week past ${on}: its superiors' too` },
    evidence: { law: "read in the law or official page", reported: "reported, may be changed by the office", unverified: "unverified", design: "our own decision" },
  },
  calendar: {
    title: "Your calendar", state: "The days of your desks' requests in the calendar program that you use: numbers and days, nothing else.",
    none: "There is no address yet.", exists: (on: string) => `An address was made on ${on}.`, read: (on: string) => `It was last asked on ${on}.`, never: "Nobody has asked it yet.",
    make: "Make an address", again: "Make a new address; the old one shuts", shut: "Shut the address",
    once: "Copy it now: it is not shown again. Whoever has it sees the numbers and days, without signing in; shut it when it may be known.",
    event: (reference: string) => `${reference}: due`, name: "Comity: days", description: "Open the desk to see what it is about.",
  },
  targets: {
    title: "Targets", state: (count: number) => `${count === 1 ? "One target holds" : `${count} targets hold`}: how much time is meant for a step, and by what source.`, formState: "It counts for requests that come to that step from its first day on. What was counted before stays as it was.",
    add: "Add a target", replace: "Replace", replaceTitle: "Replace a target", end: "End it", because: "Why it is ended", save: "Record the target", none: "No target is recorded", noneText: "Without one a step is due when the officer sets a day.", any: "any way, kind and country",
    columns: { state: "When a request comes to", about: "For", time: "Time meant", holds: "Holds from", source: "Source", acts: "Change" },
    time: (amount: number, unit: "days" | "working-days") => (unit === "days" ? days(amount) : `${amount} working ${amount === 1 ? "day" : "days"}`), units: { days: "Days", "working-days": "Working days" },
    shipped: "shipped with Comity", by: (who: string) => `recorded by ${who}`, ended: (count: number) => (count === 1 ? "One that was ended" : `${count} that were ended`), endedCaption: "Targets that were ended", endedBy: (who: string, why: string) => `Ended by ${who}: ${why}`,
    fields: { state: "When a request comes to", amount: "How many", unit: "Of what", lanes: "Ways", lanesHint: "None chosen: all of them.", kinds: "Kinds of assistance", kindsFold: "Only for some kinds of assistance", country: "Country", countryHint: "Empty: any.", condition: "Only in which cases", conditionHint: "In words; the desk sees whether it is one. Empty: always.", cites: "Source", evidence: "How far it can be trusted", from: "From", until: "Until" },
    needed: "This is needed.", amountNeeded: "A number of days, from 1 to 3660.", countryUnknown: "No State goes by that name.", dayNeeded: "A day, after the first one.", gone: "Another officer ended that target meanwhile. Look at the list first.",
  },
  holidays: {
    title: "Holidays", whole: (from: string, until: string) => `All holidays are recorded from ${from} until ${until}; outside, counts of working days may be short.`, nothingWhole: "Not all holidays of any period are recorded: counts of working days may be short.",
    add: "Add a holiday", day: "Day", name: "Holiday", source: "Source", sourceHint: "The notification, with its number and day.", by: (who: string) => `recorded by ${who}`, struckBy: (who: string, why: string) => `Struck out by ${who}: ${why}`, strike: "Strike out", later: (count: number) => (count === 1 ? "A later one" : `${count} later ones`), because: "Why it is none", acts: "Change",
    range: "How far they are complete", rangeText: "Say so when every holiday of the period has been entered.", from: "Complete from", until: "Until, that day not included", rangeSave: "They are complete",
    needed: "This is needed.", dayNeeded: "Name a day.", already: "That day is recorded already.", rangeNeeded: "Two days, the second not before the first.", none: "No holiday is recorded", noneText: "Only the weekly days off are counted.",
  },
  audit: { "target.recorded": "recorded a target for a step", "target.ended": "ended a target for a step", "holiday.recorded": "recorded a holiday", "holiday.struck": "struck out a holiday", "calendar.reached": "said how far holidays are complete", "calendar.opened": "made a calendar address", "calendar.shut": "shut the calendar address" },
};

export type DeadlineWords = typeof en;
