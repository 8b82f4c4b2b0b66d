// Every page and form of translations, one row each.
import type { DeskEntry, DeskRoute } from "../accounts/index.ts";
import { cancelTranslation, certifyTranslation, receiveTranslation, returnTranslation } from "./act-on-translation/act-on-translation.ts";
import { showDeskTranslations } from "./desk-translations/desk-translations.page.tsx";
import { showTranslations } from "./list-translations/list-translations.page.tsx";
import { orderTranslation } from "./order-translation/order-translation.ts";
import { showTranslation } from "./show-translation/show-translation.page.tsx";
import { wordsOf } from "./words/index.ts";

const OF_REQUEST = "/desk/requests/:request/translations";
const ONE = `${OF_REQUEST}/:translation` as const;
const READ = "request.read";

export const TRANSLATION_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: OF_REQUEST, permission: READ, audit: "request.read", handle: showTranslations },
  { method: "POST", path: OF_REQUEST, permission: READ, audit: "translation.ordered", handle: orderTranslation },
  { method: "GET", path: ONE, permission: READ, audit: "request-document.read", handle: showTranslation },
  { method: "POST", path: `${ONE}/receive`, permission: READ, audit: "translation.received", takesFiles: true, handle: receiveTranslation },
  { method: "POST", path: `${ONE}/certify`, permission: READ, audit: "translation.certified", takesFiles: true, handle: certifyTranslation },
  { method: "POST", path: `${ONE}/return`, permission: READ, audit: "translation.returned", handle: returnTranslation },
  { method: "POST", path: `${ONE}/cancel`, permission: READ, audit: "translation.cancelled", handle: cancelTranslation },
  { method: "GET", path: "/desk/translations", permission: READ, audit: null, handle: showDeskTranslations },
];

export const TRANSLATION_ENTRIES: readonly DeskEntry[] = [{ key: "translations", label: (language) => wordsOf(language).navigation, to: "/desk/translations", permission: READ }];
