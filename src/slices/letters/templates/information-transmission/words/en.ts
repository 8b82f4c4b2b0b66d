// What the transmission of information says in English, in our own words after UNCAC art. 46(4)-(5).
export const en = {
  title: (state: string, matter: string) => `Information for ${state}: ${matter}`,
  subject: (matter: string) => `Information in a criminal matter, given without a request: ${matter}`,
  sections: { information: "The information", conditions: "Conditions", reply: "Reply" },
  opening: (ours: string, theirs: string) => `${ours} presents its compliments to ${theirs} and has the honour to pass on the following information, which was not asked for. It is believed that it may help inquiries or proceedings, or lead to a request.`,
  basis: (basis: string) => `It is given under ${basis}.`,
  noTreaty: "It is not given under a treaty, but in the hope that the like will be done in a like case.",
  articles: (articles: string, count: number, title: string) => `${count === 1 ? "article" : "articles"} ${articles} of the ${title}`,
  whole: (title: string) => `the ${title}`,
  origin: (who: string) => `The information comes from ${who}.`,
  persons: "It concerns:",
  unconditional: "No limits are set on its use, and no confidentiality is asked for beyond what the law of the receiving State provides.",
  useLimits: "It may be used within these limits:",
  confidentiality: "It is asked that it be kept confidential as follows:",
  exculpatory: "This does not keep back in your proceedings what clears an accused person. In that case we ask to be told before it is disclosed and, if we so wish, to be consulted; where notice is not possible in an exceptional case, to be told without delay.",
  cannotKeep: "If these conditions cannot be kept, we ask you to say so first and not to use the information until we have answered.",
  ownProceedings: "Inquiries and proceedings here go on unaffected.",
  request: "Should the matter need evidence, a request will be gladly received.",
  replyTo: (address: string) => `Please confirm receipt, and whether the conditions are accepted, to:\n${address}`,
};

export type InformationTransmissionWords = typeof en;
