// Writes iso-3166-1.json: the codes of ISO 3166-1 with alpha-3, the English spellings that lists use, and the names in Hindi and French.
// Run it with the project's Node from the project's root when a code is added: node seeds/reference/generate-iso-names.mjs
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import countries from "i18n-iso-countries";
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };

countries.registerLocale(en);
const hindi = new Intl.DisplayNames(["hi"], { type: "region" });
const french = new Intl.DisplayNames(["fr"], { type: "region" });

// Unicode's names are for choosing a country on a screen; these are the ones a treaty register cannot use.
const INSTEAD = {
  CD: ["कांगो लोकतांत्रिक गणराज्य", "République démocratique du Congo"],
  CG: ["कांगो", "Congo"],
  HK: ["हाँग काँग", "Hong Kong"],
  MM: ["म्यांमार", "Myanmar"],
  MO: ["मकाऊ", "Macao"],
  PS: ["फ़िलिस्तीन राज्य", "État de Palestine"],
  US: ["संयुक्त राज्य अमेरिका", "États-Unis"],
  VA: ["होली सी", "Saint-Siège"],
};

const codes = Object.entries(countries.getAlpha2Codes()).toSorted(([a], [b]) => a.localeCompare(b));
const rows = codes.map(([code, alpha3]) => {
  const [hi, fr] = INSTEAD[code] ?? [hindi.of(code), french.of(code).replaceAll("’", "'")];
  // "Congo" alone is no spelling of either Congo: the register keeps it ambiguous.
  const spellings = countries.getName(code, "en", { select: "all" }).filter((name) => name !== "Congo");
  return JSON.stringify({ code, alpha3, spellings, hi, fr });
});
writeFileSync(join(import.meta.dirname, "iso-3166-1.json"), `[\n${rows.join(",\n")}\n]\n`);
