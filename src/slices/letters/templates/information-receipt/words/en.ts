// What the receipt of information says in English.
export const en = {
  title: (number: string) => `Receipt of your information ${number}`,
  subject: (matter: string) => `Receipt of your information: ${matter}`,
  received: (number: string, dated: string, on: string) => `We thank you for the information that you gave with your letter ${number} of ${dated}. It was received on ${on}.`,
  registered: (reference: string) => `It is kept as ${reference}. Please quote that number in what you send.`,
  accepted: "We accept the following conditions and shall keep them; they go with the information wherever it is passed on.",
  exculpatory: "Should something in it clear an accused person, you will be told before it is disclosed in proceedings here; where that is not possible in an exceptional case, without delay.",
  notAccepted: "We regret that the following cannot be accepted:",
  because: (condition: string, reasons: string) => `${condition} Reason: ${reasons}`,
  notUsed: "The information will not be used until we have heard from you.",
  next: (step: string) => `What follows: ${step}`,
  contact: (contact: string) => `Questions may be put to:\n${contact}`,
};

export type InformationReceiptWords = typeof en;
