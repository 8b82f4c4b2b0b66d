// What a forwarding note says in English: the covering letter of what somebody else issued or collected.
export const en = {
  title: (what: string) => `Forwarding: ${what}`,
  subject: (what: string, matter: string) => `${what}: ${matter}`,
  encloses: (what: string, issuer: string, day: string) => `Enclosed is ${what}, issued by ${issuer} on ${day}.`,
  basis: (basis: string) => `It is sent under ${basis}.`,
  noTreaty: "It is not sent under a treaty, but with the assurance that the like will be done for a like request.",
  articles: (articles: string, count: number, title: string) => `${count === 1 ? "article" : "articles"} ${articles} of the ${title}`,
  whole: (title: string) => `the ${title}`,
  asks: (action: string) => `It is asked that ${action}`,
  papers: "What is sent:",
  paper: (title: string, copies: number) => (copies === 1 ? title : `${title} (${copies} copies)`),
  restrictions: "What is sent is subject to these restrictions, which go with it wherever it is passed on:",
  receipt: "Please confirm receipt and quote the reference above.",
  replyTo: (address: string) => `The answer should be sent to:\n${address}`,
};

export type ForwardingNoteWords = typeof en;
