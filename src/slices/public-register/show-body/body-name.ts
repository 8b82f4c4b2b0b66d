// What a body is called: its official name in the language, with the short one it goes by.
import type { BodyRecord } from "../../../domain/parties/index.ts";

export function bodyName({ code, names }: BodyRecord, language: string): string {
  const of = (kind: string) => (names.find((name) => name.kind === kind && name.language === language) ?? names.find((name) => name.kind === kind && name.language === "en"))?.name;
  const [short, official] = [of("short") ?? code, of("official")];
  return official === undefined || official === short ? short : `${official} (${short})`;
}
