// The form of a letter, read off the shape of its data: a field for each place, groups for groups, rows for lists.
import { z } from "zod";

export type FormField =
  | { readonly kind: "line" | "text" | "day" | "number"; readonly name: string; readonly optional: boolean }
  | { readonly kind: "lines"; readonly name: string; /** One a line, or one a paragraph. */ readonly long: boolean }
  | { readonly kind: "days"; readonly name: string }
  | { readonly kind: "yes-no"; readonly name: string }
  | { readonly kind: "choice"; readonly name: string; readonly choices: readonly string[] }
  | { readonly kind: "group"; readonly name: string; readonly optional: boolean; readonly fields: readonly FormField[] }
  | { readonly kind: "rows"; readonly name: string; readonly fields: readonly FormField[] }
  /** One of several shapes, told apart by the field `by`. */
  | { readonly kind: "either"; readonly name: string; readonly optional: boolean; readonly by: string; readonly options: readonly { readonly value: string; readonly fields: readonly FormField[] }[] };

type Schema = z.core.JSONSchema.BaseSchema;

/** The fields of an object's shape, in its order. */
export function fieldsOf(shape: z.ZodType): readonly FormField[] {
  return propertiesOf(z.toJSONSchema(shape, { io: "input", unrepresentable: "any" }));
}

function propertiesOf(schema: Schema, without?: string): readonly FormField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => (typeof inner === "boolean" || name === without ? [] : [fieldOf(name, inner, false)]));
}

const LONG = 1000;

function fieldOf(name: string, schema: Schema, optional: boolean): FormField {
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter((one): one is Schema => typeof one !== "boolean");
  const something = options.filter(({ type }) => type !== "null");
  const [only] = something;
  if (only !== undefined && something.length === 1) return fieldOf(name, only, optional || something.length < options.length);
  if (something.length > 1) return either(name, something, optional || something.length < options.length);
  switch (schema.type) {
    case "object":
      return { kind: "group", name, optional, fields: propertiesOf(schema) };
    case "array":
      return listOf(name, schema);
    case "boolean":
      return { kind: "yes-no", name };
    case "integer":
    case "number":
      return { kind: "number", name, optional };
    default:
      if (schema.enum !== undefined) return { kind: "choice", name, choices: schema.enum.map(String) };
      return { kind: schema.format === "date" ? "day" : (schema.maxLength ?? 0) > LONG ? "text" : "line", name, optional };
  }
}

function listOf(name: string, { items }: Schema): FormField {
  const element = typeof items === "object" && !Array.isArray(items) ? items : {};
  if (element.type === "object") return { kind: "rows", name, fields: propertiesOf(element) };
  const field = fieldOf(name, element, false);
  if (field.kind === "either") return { kind: "rows", name, fields: [{ ...field, name: "" }] };
  return field.kind === "day" ? { kind: "days", name } : { kind: "lines", name, long: field.kind === "text" };
}

function either(name: string, options: readonly Schema[], optional: boolean): FormField {
  const constant = (schema: Schema) => Object.entries(schema.properties ?? {}).find(([, inner]) => typeof inner === "object" && inner.const !== undefined);
  const [by = ""] = (options[0] === undefined ? undefined : constant(options[0])) ?? [];
  return {
    kind: "either", name, optional, by,
    options: options.map((schema) => {
      const [, inner] = constant(schema) ?? [];
      return { value: String(typeof inner === "object" ? inner.const : ""), fields: propertiesOf(schema, by) };
    }),
  };
}
