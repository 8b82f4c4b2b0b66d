// What registers write over their columns, and over whose column it usually stands. Only for a proposal: a person checks it.

export type ProposedField = "number" | "title" | "signedOn" | "signedAt" | "adoptedOn" | "entryIntoForceOn" | "terminatedOn" | "participants" | "participation" | "form" | "subject";

/** In the order in which a heading is tried. */
export const HEADING_WORDS: readonly (readonly [ProposedField, RegExp])[] = [
  ["entryIntoForceOn", /entry into force|entered into force|in force|inforce|\beif\b|effective|entrée en vigueur|entrada en vigor|inkrafttreten/],
  ["terminatedOn", /terminat|denounc|expir|lapse|ended|end date|fin de validité|extinci/],
  ["adoptedOn", /adopt|conclu(ded|sion)/],
  ["signedAt", /place|location|signed at|\blieu\b|\blugar\b|city/],
  ["signedOn", /sign(ed|ature|ing)|date of treaty|treaty date|^date$|unterzeichn|firma/],
  ["participation", /bilateral|multilateral|participation|bi.?\/?.?multi/],
  ["participants", /part(y|ies|ner)|countr|state|signator|participant|between|with whom|contracting|\bpays\b|país/],
  ["subject", /subject|topic|theme|categor|field|matière|materia/],
  ["form", /form|type|kind|nature/],
  ["title", /title|name|instrument|treaty|agreement|titre|título|titel|bezeichnung/],
  ["number", /^(no|nr|n°|id|uid|uuid|#)\.?$|number|\bno\.|record|reference|registration|identifier|numéro|número|nummer/],
];

/** Words for participation, in small letters. */
export const PARTICIPATION_WORDS: Readonly<Record<string, "bilateral" | "regional" | "multilateral">> = {
  b: "bilateral", bi: "bilateral", bilat: "bilateral", bilateral: "bilateral", bilatéral: "bilateral",
  m: "multilateral", multi: "multilateral", multilat: "multilateral", multilateral: "multilateral", multilatéral: "multilateral", plurilateral: "multilateral",
  r: "regional", regional: "regional", régional: "regional",
};
