// What an acknowledgement says in English.
export const en = {
  title: (number: string) => `Acknowledgement of your request ${number}`,
  subject: (matter: string) => `Receipt of your request: ${matter}`,
  received: (number: string, dated: string, on: string) => `Your request ${number} of ${dated} was received on ${on}.`,
  registered: (reference: string) => `It is registered as ${reference}. Please quote that number in what you send.`,
  next: (step: string) => `What follows: ${step}`,
  noPromise: "This receipt decides nothing about the request. Should anything be missing, you will be asked for it before a decision is made.",
  contact: (contact: string) => `Questions may be put to:\n${contact}`,
};

export type AcknowledgementWords = typeof en;
