// The mapping of a register's file: which column says what, how dates are written, and whose register it is. A JSON document
// saved beside the file (docs/domain/import-mapping.md); the register of the United Kingdom comes with one of its own.
import * as z from "zod";
import { BINDING, FORMS, PARTICIPATIONS, SUBJECTS, documentSource } from "../../treaties/index.ts";
import { contradict, EXCEL_SERIAL, patternExpression } from "./printed-date.ts";

const text = z.string().trim().min(1, "is empty");
const shortName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is written in small letters, digits and hyphens");

/** A column by what stands over it, or by its number: 1 is the first (A). */
const naming = "name a column by its heading, or by its number (1 is the first)";
const column = z.union([z.string().trim().min(1, naming), z.int(naming).min(1, naming)], naming);
export type Column = z.output<typeof column>;

const named = <S extends z.ZodType>(shape: S) => z.preprocess((given) => (typeof given === "string" || typeof given === "number" ? { column: given } : given), shape);
const listed = <S extends z.ZodType>(shape: S) => z.preprocess((given): unknown => (Array.isArray(given) ? given : [given]), z.array(shape));

/** `label`: what stands before the value where it is kept as a remark. */
const labelled = named(z.strictObject({ column, label: text.exactOptional() }));
/** The first that holds something is taken; further ones that hold something are kept as remarks. */
const firstOf = listed(labelled);
const titles = listed(named(z.strictObject({ column, language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "a language is written as `en` or `hi`").default("en") })));

/** A word of ours for each word of theirs, or one for all records. */
const coded = <const Codes extends readonly [string, ...string[]]>(codes: Codes) => {
  const code = z.enum(codes, `is none of ${codes.join(", ")}`);
  const parts = {
    constant: code.exactOptional(),
    column: column.exactOptional(),
    values: z.record(text, code).exactOptional(),
    /** For words that `values` does not hold; absent: such a row is not taken. */
    otherwise: code.exactOptional(),
    /** Where the cell is empty. */
    empty: code.exactOptional(),
  };
  return z
    .strictObject(parts, { error: ({ code: fault }) => (fault === "invalid_type" ? "give a column with its values, or a constant" : undefined) })
    .refine((given) => (given.constant === undefined) !== (given.column === undefined), "give either a column with its values, or a constant")
    .refine((given) => given.column === undefined || given.values !== undefined || given.otherwise !== undefined, "say under values which word of the column means what");
};

const separator = z.union([z.string().min(1), z.array(z.string().min(1))], "give the text between two names, such as \";\", or a list of such texts");

const participants = z.preprocess(
  (given) => (typeof given === "string" || typeof given === "number" ? { columns: [given] } : given),
  z.strictObject({
    columns: listed(column),
    separator: separator.exactOptional(),
    /** Named by the register as a whole: its own State, where the rows name only the others. */
    always: z.array(text).default([]),
  }),
);

export const BY_COUNT = "by-count";

const columns = z.strictObject({
  /** The record's own number in its register: permanent, and the end of its address with us. */
  number: named(z.strictObject({ column, digits: z.boolean().default(false) })),
  title: titles.refine((list) => list.length > 0, "a record needs a title"),
  signedOn: firstOf.exactOptional(),
  adoptedOn: firstOf.exactOptional(),
  signedAt: named(z.union([z.strictObject({ column }), z.strictObject({ constant: text })], "give a column, or a constant")).exactOptional(),
  entryIntoForceOn: firstOf.exactOptional(),
  terminatedOn: firstOf.exactOptional(),
  participants: participants.exactOptional(),
  /** `by-count`: bilateral where two are named, multilateral where more or fewer are. */
  participation: z.preprocess((given) => (given === BY_COUNT ? { constant: BY_COUNT } : given), coded([...PARTICIPATIONS, BY_COUNT])),
  /** Absent: read off the beginning of an English title. */
  form: coded(FORMS).exactOptional(),
  subject: coded(SUBJECTS).exactOptional(),
  binding: coded(BINDING).exactOptional(),
});

const register = z.strictObject({
  /** The register's permanent name; what is imported under it again is the same register. */
  id: shortName,
  /** What its records' addresses begin with; absent: its id. */
  slug: shortName.exactOptional(),
  title: text,
  publisher: text.exactOptional(),
  address: documentSource.shape.address,
  /** The day the list speaks for. */
  asOf: documentSource.shape.datedOn,
  note: text.exactOptional(),
});

const datePattern = z.string().refine((pattern) => pattern === EXCEL_SERIAL || patternExpression(pattern) !== undefined, {
  error: (issue) => `"${String(issue.input)}" is no way to write a date; write dd/mm/yyyy, d.m.yyyy, yyyy-mm-dd, d mmmm yyyy, mm/yyyy, yyyy or ${EXCEL_SERIAL}`,
});

const lineNumber = z.int("is a row's number").min(1, "rows count from 1");

export const mappingSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  about: z.string().exactOptional(),
  register,
  /** The sheet of a workbook that has several. */
  sheet: text.exactOptional(),
  /** The row of the headings, or the first and the last of them. */
  headings: z.union([lineNumber, z.tuple([lineNumber, lineNumber])], "give the row of the headings, or the first and last of several: 1 or [1, 2]").default(1),
  /** Of a CSV file; absent: found out. */
  separator: z.string().length(1, "is one character").exactOptional(),
  encoding: z.enum(["utf-8", "windows-1252", "iso-8859-1", "utf-16le"], "is utf-8, windows-1252, iso-8859-1 or utf-16le").exactOptional(),
  /** What a row of a CSV file with fewer cells than there are headings means: a fault, or empty cells at its end. */
  shortRows: z.enum(["refuse", "fill"]).default("refuse"),
  dates: z.array(datePattern).refine((patterns) => !patterns.some((one) => patterns.some((other) => contradict(one, other))), "two of the patterns read one text as two days; keep the one that is right"),
  columns,
  /** Columns kept word for word, each as a remark. */
  remarks: z.array(named(z.strictObject({ column, label: text.exactOptional(), date: z.boolean().default(false) }))).default([]),
  /** Columns left out on purpose. */
  ignore: z.array(column).default([]),
  /** What the register printed before and prints no more, by the names in which it is asked for: those facts are withdrawn. */
  noLongerPrinted: z.array(text).default([]),
});

export type Mapping = z.output<typeof mappingSchema>;
export type WrittenMapping = z.input<typeof mappingSchema>;
export type Coded = { readonly constant?: string; readonly column?: Column; readonly values?: Readonly<Record<string, string>>; readonly otherwise?: string; readonly empty?: string };

/** The columns that a record is read from, each once. */
export function columnsOf({ columns: given, remarks }: Mapping): readonly Column[] {
  const coded = (part: Coded | undefined) => (part?.column === undefined ? [] : [part.column]);
  const list = (parts: readonly { readonly column: Column }[] | undefined) => (parts ?? []).map(({ column }) => column);
  const place = given.signedAt !== undefined && "column" in given.signedAt ? [given.signedAt.column] : [];
  return [...new Set([
    given.number.column, ...list(given.title), ...list(given.signedOn), ...list(given.adoptedOn), ...place, ...list(given.entryIntoForceOn), ...list(given.terminatedOn),
    ...(given.participants?.columns ?? []), ...coded(given.participation), ...coded(given.form), ...coded(given.subject), ...coded(given.binding), ...list(remarks),
  ])];
}

/** What is said where a column's value is kept as a remark. */
export function labelOf({ column, label }: { readonly column: Column; readonly label?: string }): string {
  return label ?? (typeof column === "number" ? `Column ${column}` : column);
}
