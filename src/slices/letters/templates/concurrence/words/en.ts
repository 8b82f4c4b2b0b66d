// What a concurrence says in English: the authority agrees that the agency may ask a court for a letter of request.
export const en = {
  title: (reference: string) => `Concurrence: ${reference}`,
  subject: (state: string, matter: string) => `Concurrence to the issue of a letter of request to ${state}: ${matter}`,
  opening: (number: string, day: string) => `Your proposal ${number} of ${day} has been examined.`,
  concurs: (provision: string, state: string) => `The Central Authority concurs in an application to the competent court under ${provision} for a letter of request to the authorities of ${state}, as set out in the draft that was examined.`,
  basis: (basis: string) => `The letter of request may rest on ${basis}.`,
  noTreaty: "No treaty carries the request on this day. The letter of request may be issued with an assurance of reciprocity, which the Central Authority will give when it transmits it.",
  articles: (articles: string, count: number, title: string) => `${count === 1 ? "article" : "articles"} ${articles} of the ${title}`,
  whole: (title: string) => `the ${title}`,
  notIssue: "This concurrence does not issue the letter and does not bind the court, which may refuse it or alter it. If the court issues a letter that differs from the draft in what is asked or from whom, it must be examined again before it is sent.",
  validUntil: (day: string) => `The concurrence holds until ${day}. If no letter has been issued by then, a new concurrence must be sought.`,
  conditions: "It is given on these conditions:",
  lodging: (copies: number) => `The letter, when issued, is to be lodged with the Central Authority with its annexes and ${copies === 1 ? "one copy" : `${copies} copies`}, and with a certified translation where the requested State asks for one. It is not to be sent abroad by any other way.`,
  fields: { court: "Court to be applied to", reference: "Case number" },
};

export type ConcurrenceWords = typeof en;
