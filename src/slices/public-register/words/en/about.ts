// About the data: how a status comes about, how far the record reaches.
const number = new Intl.NumberFormat("en-GB");

export const about = {
  title: "About the data",
  state: (sources: number, facts: number) => `${number.format(facts)} facts from ${number.format(sources)} sources.`,
  how: "How a status comes about",
  howText: [
    "Nobody types a status here. What is recorded are acts (a signature, a ratification, a notice), clauses, and statements of others, each with its source. The register applies the treaty's own clause and the law of treaties to them, for the day you ask about, and shows the rule, the facts used and the facts missing.",
    "Where the acts are not recorded but somebody attests a status, that is a fact too: it holds on the days it speaks for. In force is carried on as presumed, never backward; not in force is carried back to the signature, never forward.",
    "What the record does not cover is unknown, and says why. Unknown is never counted as a no.",
    "A fact known from memory only is not published; a day of entry into force without a source is shown as unsourced.",
  ],
  coverage: "How far the lists reach",
  coverageCaption: "Conventions, by how far the list of their parties reaches",
  extent: "List",
  until: "Up to",
  parties: "On the list",
  sources: "Sources",
  sourceTitle: "Source",
  dated: "Dated",
  publisher: "Publisher",
  licence: "Facts carry the terms of their sources. Comity itself is free software under the EUPL 1.2.",
};
