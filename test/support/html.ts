// Whether a document is HTML as the standard has it.
import { HtmlValidate, type ConfigData } from "html-validate";

const CONFIG: ConfigData = {
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Written by Preact, which leaves these to the standard's own freedom.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-inline-style": "error",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "no-raw-characters": ["error", { relaxed: true }],
    "require-sri": "off",
    "doctype-style": "off",
  },
};

const validator = new HtmlValidate(CONFIG);

/** Each offence as one line: where, which rule, what. */
export async function htmlOffences(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`));
}
