// What a delivery note says in English: the inventory, its limits, and the receipt.
export const en = {
  title: (number: string) => `Delivery of what was obtained on request ${number}`,
  subject: (matter: string) => `Delivery with inventory: ${matter}`,
  opening: (to: string, number: string, day: string) => `The following is delivered to ${to}. It was obtained on request ${number} of ${day}.`,
  piece: (number: string) => `Piece ${number}`,
  original: "original, on loan",
  copy: "to be kept",
  certificates: "These certificates go with it:",
  restrictions: "All of it may be used within these limits, which go with it wherever it is passed on:",
  consent: "For any other use the consent of the State that gave it is to be asked for through the Central Authority first.",
  originals: "Originals are to be kept as they are and given back complete by the day named.",
  receipt: "Receipt",
  received: (count: number) => `${count === 1 ? "The piece" : `The ${count} pieces`} named above ${count === 1 ? "has" : "have"} been received.`,
  blank: "________________________",
  returnTo: (address: string) => `Please return one signed copy to ${address}.`,
  fields: { kind: "Kept or lent", backBy: "Back by", restrictions: "Limits on use", name: "Name and signature", office: "Office and seal", date: "Date" },
};

export type DeliveryNoteWords = typeof en;
