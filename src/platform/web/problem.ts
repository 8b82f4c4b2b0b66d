// What went wrong with a question, said once: shown as a page, or sent as RFC 9457 problem details.

/** One thing that is wrong with what was typed or sent. `field` is its name in the form, query or body. */
export type FieldProblem = { readonly field: string; readonly message: string };

/** In the reader's words. `right` says what would be right, or what to do. */
export type Problem = {
  readonly status: number;
  /** A stable code; the `type` of the problem document leads to it. */
  readonly code: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly right?: string | undefined;
  readonly fields?: readonly FieldProblem[] | undefined;
  /** Pages that may be meant; `to` is a path without the language. */
  readonly instead?: readonly { readonly label: string; readonly to: string }[] | undefined;
  readonly reference?: string | undefined;
};

/** RFC 9457 §3, with our members after the registered ones. */
export type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly right?: string;
  readonly reference?: string;
  /** Addresses that may be meant. */
  readonly instead?: readonly string[];
  readonly errors?: readonly { readonly field: string; readonly detail: string }[];
};

export const PROBLEM_TYPE = "application/problem+json";

/** `instance` is the address asked for; `list` the page that explains each code, both relative to the site. */
export function problemDocument(problem: Problem, instance: string, list: string, addressOf: (path: string) => string = (path) => path): ProblemDocument {
  const { fields = [], instead = [] } = problem;
  return {
    type: `${list}#${problem.code}`,
    title: problem.title,
    status: problem.status,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    instance,
    ...(problem.right === undefined ? {} : { right: problem.right }),
    ...(problem.reference === undefined ? {} : { reference: problem.reference }),
    ...(instead.length === 0 ? {} : { instead: instead.map(({ to }) => addressOf(to)) }),
    ...(fields.length === 0 ? {} : { errors: fields.map(({ field, message }) => ({ field, detail: message })) }),
  };
}
