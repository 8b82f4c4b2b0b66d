// The only door of the slice.
import type { DeskSlice } from "../accounts/index.ts";
import { filesFront } from "./read-notices/notices-front.tsx";
import { FILE_ENTRIES, FILE_ROUTES } from "./routes.ts";

export { fileEvents } from "./file-events.ts";

export const files: DeskSlice = { routes: FILE_ROUTES, navigation: FILE_ENTRIES, front: filesFront };
