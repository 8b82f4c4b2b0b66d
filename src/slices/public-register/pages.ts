// Every page of the public register, one row each.
import type { PageRoute } from "./routes.ts";
import { showHome } from "./show-home/show-home.page.tsx";

export const PAGES: readonly PageRoute[] = [{ path: "/", permission: "public", audit: null, handle: showHome }];
