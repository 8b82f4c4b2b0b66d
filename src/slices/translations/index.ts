// The only door of the slice.
import type { DeskSlice } from "../accounts/index.ts";
import { translationsFront } from "./desk-translations/desk-translations.page.tsx";
import { TRANSLATION_ENTRIES, TRANSLATION_ROUTES } from "./routes.ts";

// For the page of deadlines, on which late ones are told too.
export { translationsFront } from "./desk-translations/desk-translations.page.tsx";
export { seedTranslations } from "./demonstration/seed-translations.ts";
export { translationEvents } from "./translation-events.ts";

export const translations: DeskSlice = { routes: TRANSLATION_ROUTES, navigation: TRANSLATION_ENTRIES, front: translationsFront };
