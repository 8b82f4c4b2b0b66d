// Which form of the page was sent and could not be taken, with what was typed.
import type { FieldProblem } from "../../../platform/web/index.ts";
import type { Sent } from "../../accounts/index.ts";

export type SentForm = { readonly form: string; readonly sent: Sent; readonly problems: readonly FieldProblem[]; readonly status: number };

export const NOTHING_SENT: SentForm = { form: "", sent: {}, problems: [], status: 200 };
