// Every page and form of country profiles, one row each.
import type { DeskEntry, DeskRoute, DeskSlice } from "../accounts/index.ts";
import { showCountries } from "./list-countries/list-countries.page.tsx";
import { addRule, showRuleForm } from "./list-rules/add-rule.page.tsx";
import { correctRule, showRuleToCorrect } from "./list-rules/correct-rule.page.tsx";
import { showRules } from "./list-rules/list-rules.page.tsx";
import { recordStatement, showStatementForm } from "./record-statement/record-statement.page.tsx";
import { showCountry } from "./show-country/show-country.page.tsx";
import { wordsOf } from "./words/index.ts";

const READ = { method: "GET", audit: null } as const;
const ONE = "/desk/countries/:party";

const ROUTES: readonly DeskRoute[] = [
  { ...READ, path: "/desk/countries", permission: "register.read-drafts", handle: showCountries },
  { ...READ, path: ONE, permission: "register.read-drafts", handle: showCountry },
  { ...READ, path: `${ONE}/record`, permission: "register.record", handle: showStatementForm },
  { method: "POST", path: `${ONE}/record`, permission: "register.record", audit: "country.described", handle: recordStatement },
  { ...READ, path: `${ONE}/statements/:statement`, permission: "register.record", handle: showStatementForm },
  { method: "POST", path: `${ONE}/statements/:statement`, permission: "register.record", audit: "country.corrected", handle: recordStatement },
  { ...READ, path: "/desk/content-rules", permission: "register.read-drafts", handle: showRules },
  { ...READ, path: "/desk/content-rules/new", permission: "content-rule.record", handle: showRuleForm },
  { method: "POST", path: "/desk/content-rules/new", permission: "content-rule.record", audit: "content-rule.recorded", handle: addRule },
  { ...READ, path: "/desk/content-rules/:rule", permission: "content-rule.record", handle: showRuleToCorrect },
  { method: "POST", path: "/desk/content-rules/:rule", permission: "content-rule.record", audit: "content-rule.corrected", handle: correctRule },
];

const ENTRIES: readonly DeskEntry[] = [
  { key: "content-rules", label: (language) => wordsOf(language).rules.navigation, to: "/desk/content-rules", permission: "register.read-drafts", group: "law" },
  { key: "countries", label: (language) => wordsOf(language).navigation, to: "/desk/countries", permission: "register.read-drafts", group: "law" },
];

export const authorities: DeskSlice = { routes: ROUTES, navigation: ENTRIES };
