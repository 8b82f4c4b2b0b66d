// What the answer to offered conditions says in English. Conditions that are accepted bind: UNCAC art. 46(26).
export const en = {
  title: (number: string) => `Conditions of assistance: ${number}`,
  subject: (matter: string) => `Conditions of the assistance in the matter: ${matter}`,
  opening: (number: string, day: string) => `We thank you for your letter ${number} of ${day}, in which you offer assistance on conditions.`,
  accepted: "We accept the following conditions and shall keep them; they go with what you send wherever it is passed on.",
  declined: "We regret that the following cannot be accepted:",
  because: (condition: string, reasons: string) => `${condition} Reason: ${reasons}`,
  goAhead: "We ask you to carry the request out on this footing.",
  notAhead: "We ask you not to carry the request out until we have agreed about them.",
};

export type ConditionsAcceptedWords = typeof en;
