// What a request for the service of process says in English. No facts are needed for it: UNCAC art. 46(15)(c).
export const en = {
  title: (state: string, matter: string) => `Request to ${state} for the service of documents: ${matter}`,
  subject: (matter: string) => `Request for the service of documents in a criminal matter: ${matter}`,
  opening: (ours: string, theirs: string) => `${ours} presents its compliments to ${theirs} and has the honour to request the service of the documents named below.`,
  basis: (basis: string) => `The request is made under ${basis}.`,
  noTreaty: "The request is not made under a treaty. It is made with the assurance that the like will be done for a like request.",
  articles: (articles: string, count: number, title: string) => `${count === 1 ? "article" : "articles"} ${articles} of the ${title}`,
  whole: (title: string) => `the ${title}`,
  matter: (court: string, reference: string) => `The documents were issued by ${court} in the matter ${reference}.`,
  documents: "The documents to be served, each in duplicate, one copy for the person and one to be returned with the proof of service:",
  document: (title: string, day: string) => `${title}, dated ${day}`,
  toBeServed: "They are to be served on:",
  hearing: (day: string, place: string) => `The person is to appear on ${day} at ${place}.`,
  early: "It is asked that service be made as early as may be, so that there is time to prepare and to travel.",
  manner: (manner: string) => `Service is asked for in this manner, if the law of the requested State allows: ${manner}`,
  usual: "Service may be made in any manner that the law of the requested State provides.",
  safeConduct: "A person who comes in answer will not be prosecuted, detained or otherwise restrained for acts before leaving the requested State, for as long as the law and the treaty provide; whoever does not obey will not be penalised for that alone.",
  proof: "It is asked that a certificate be returned that says when, where, how and on whom the documents were served; or, if they could not be served, why.",
  noArrest: "Nothing in this request asks that a person be arrested or detained.",
  offence: (offence: string) => `The offence in question: ${offence}`,
  replyTo: (address: string) => `The proof of service should be sent to:\n${address}`,
  fields: { name: "Name", role: "Capacity", aliases: "Also known as", born: "Born", nationality: "Nationality", identity: "Identity papers", address: "Address for service" },
  sections: { request: "The request", documents: "Documents and person", service: "Service and its proof" },
};

export type ServiceRequestWords = typeof en;
