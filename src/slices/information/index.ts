// The only door of the slice.
import type { DeskSlice } from "../accounts/index.ts";
import { informationFront } from "./list-information/list-information.page.tsx";
import { INFORMATION_ENTRIES, INFORMATION_ROUTES } from "./routes.ts";

// For slices whose records hang on information: the one way to it, and what stands around its pages.
export { actOnInformation } from "./act-on-information/act-on-information.ts";
export { openInformation, withInformation, type OpenedInformation } from "./asked-information.ts";
export { InformationFrame } from "./information-frame.view.tsx";
export { countInformation, listInformationNames, searchInformation, type InformationCount, type StoredInformation } from "./information.store.ts";
export { sayRefusal as sayInformationRefusal, wordsOf as informationWords, type InformationSaid } from "./words/index.ts";
export { informationEvents } from "./information-events.ts";
export const information: DeskSlice = { routes: INFORMATION_ROUTES, navigation: INFORMATION_ENTRIES, front: informationFront };
export { seedInventedInformation } from "./demonstration/seed-information.ts";
