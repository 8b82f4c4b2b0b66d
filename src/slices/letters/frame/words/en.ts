// The English words around every letter: what its numbers, days and parts are called, how it opens and closes.
export const en = {
  reference: "Reference",
  date: "Date",
  references: { yours: "Your reference", earlier: "Our earlier letter", agency: "Agency's reference", court: "Court's reference", diplomatic: "Mission's reference" },
  through: "Through",
  subject: "Subject",
  salutations: { excellency: "Excellency,", "sir-or-madam": "Sir or Madam," },
  closings: { excellency: "Accept, Excellency, the assurances of our highest consideration.", "sir-or-madam": "Yours faithfully," },
  seal: "Seal",
  enclosures: "Enclosures",
  copies: "Copy to",
  code: "Verification code",
  pages: "Page {page} of {pages}",
  urgent: (why: string) => `Urgent: ${why}`,
  urgentHearing: (day: string) => `Urgent: hearing on ${day}`,
  markings: { restricted: "Restricted", confidential: "Confidential", secret: "Secret", "top-secret": "Top secret" },
  preview: "Preview · not signed",
  voided: "Withdrawn · not valid",
  dated: (number: string, day: string) => `${number} of ${day}`,
  and: (parts: readonly string[]) => new Intl.ListFormat("en-GB").format(parts),
};

export type FrameWords = typeof en;
