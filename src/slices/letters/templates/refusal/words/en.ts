// What a refusal or postponement says in English. Reasons are given for any refusal (UNCAC art. 46(23)), and consultation comes
// first (art. 46(26)).
export const en = {
  title: (number: string) => `Answer to your request ${number}`,
  subject: (matter: string) => `Your request: ${matter}`,
  opening: (number: string, day: string) => `Your request ${number} of ${day} has been examined.`,
  outcomes: {
    refused: "We regret that the request cannot be carried out, for the reasons given below.",
    "refused-in-part": "We regret that a part of the request cannot be carried out, for the reasons given below. The rest will be carried out.",
    postponed: "We regret that the request cannot be carried out at present. Its execution is postponed, for the reasons given below.",
  },
  concerns: "It concerns:",
  grounds: "The reasons are these.",
  underArticle: (article: string, title: string) => `article ${article} of the ${title}`,
  underWhole: (title: string) => `the ${title}`,
  underLaw: (law: string) => law,
  consulted: (how: string) => `The matter was discussed with you before this decision: ${how}`,
  consultationOpen: "Should you see a way in which the request could be carried out in part, later, or on conditions, we should be glad to hear of it.",
  stillGiven: "The following will be carried out nevertheless:",
  review: (day: string) => `We shall look at the matter again by ${day} and tell you the result.`,
  again: "A new request that meets these reasons remains open to you.",
};

export type RefusalWords = typeof en;
