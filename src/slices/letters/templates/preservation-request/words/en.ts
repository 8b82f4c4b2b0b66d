// What a request for the preservation of data says in English. What it must contain: Budapest Convention art. 29(2), in our own words.
export const en = {
  title: (state: string, matter: string) => `Request to ${state} for the preservation of data: ${matter}`,
  subject: (matter: string) => `Urgent preservation of electronic data in a criminal matter: ${matter}`,
  sections: { request: "The request", facts: "The facts", data: "The data" },
  opening: (ours: string, theirs: string) => `${ours} presents its compliments to ${theirs} and has the honour to ask that the data described below be kept, as they are, without delay.`,
  basis: (basis: string) => `The request is made under ${basis}.`,
  noTreaty: "The request is not made under a treaty. It is made with the assurance that the like will be done for a like request.",
  articles: (articles: string, count: number, title: string) => `${count === 1 ? "article" : "articles"} ${articles} of the ${title}`,
  whole: (title: string) => `the ${title}`,
  conducting: (who: string) => `The matter is conducted by ${who}.`,
  necessity: (why: string) => `They must be kept now because ${why}`,
  keepUntil: (day: string) => `It is asked that they be kept until ${day} at least, and for as long after that as this request is renewed.`,
  intends: "A request for mutual legal assistance that asks to have the data will follow. Nothing is asked to be handed over now.",
  confirm: "It is asked that the preservation be confirmed, with its reference and the day on which it ends, so that it can be renewed in time.",
  confidential: (why: string) => `It is asked that the holder of the account not be told, and that the fact of this request be kept confidential: ${why}`,
  quiet: "If keeping the data would become known to the holder of the account, it is asked that this be said first.",
  replyTo: (address: string) => `Answers will reach us at any hour at:\n${address}`,
  fields: { reference: "Case number", offence: "Offence", holder: "Held by", from: "From", until: "Up to" },
};

export type PreservationRequestWords = typeof en;
