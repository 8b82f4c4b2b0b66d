// Sheets set as PDF/A-2a by Typst: tagged, fonts inside, and the same bytes for the same sheet on every machine. Only our own
// layouts are programs; a sheet goes in as JSON, and what is written in it is never read as one.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { NodeCompiler, type CompileDocArgs } from "@myriaddreamin/typst-ts-node-compiler";
import { projectRoot } from "../config/index.ts";
import type { Report } from "./report.ts";
import type { Sheet } from "./sheet.ts";

/** Signs for which no font of ours has a picture: a name in a script that we do not ship. */
export type Undrawable = { readonly ok: false; readonly undrawable: readonly string[] };
export type Typeset = { readonly ok: true; readonly pdf: Uint8Array } | Undrawable;

/** PDF/A-2a is what is kept; PDF/UA-1 is asked for in tests, since one file declares one of them and its checks are the stricter. */
export type PdfStandard = "a-2a" | "ua-1";

const FONTS = [
  "noto-serif/400Regular/NotoSerif_400Regular.ttf",
  "noto-serif/700Bold/NotoSerif_700Bold.ttf",
  "noto-sans/400Regular/NotoSans_400Regular.ttf",
  "noto-sans/700Bold/NotoSans_700Bold.ttf",
  "amiri/400Regular/Amiri_400Regular.ttf",
  "amiri/700Bold/Amiri_700Bold.ttf",
];

export type Typesetter = (sheet: Sheet | Report, standard?: PdfStandard) => Typeset;

/** Reads fonts and layouts once (about 0.1 s); what it returns sets a letter in some 10 ms. */
export function createTypesetter(): Typesetter {
  const find = createRequire(join(projectRoot(), "package.json"));
  const fontBlobs = FONTS.map((name) => readFileSync(find.resolve(`@expo-google-fonts/${name}`)));
  const workspace = join(projectRoot(), "src/platform/letters/layouts");
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  return (sheet, standard = "a-2a") => {
    const asked = { mainFilePath: join(workspace, `${sheet.layout}.typ`), inputs: { sheet: JSON.stringify(sheet) } };
    try {
      return { ok: true, pdf: setPages(compiler, asked, standard) };
    } catch (error) {
      const undrawable = undrawableIn(error);
      if (undrawable.length === 0) throw error;
      return { ok: false, undrawable };
    } finally {
      compiler.evictCache(KEPT_FOR);
    }
  };
}

/** What Typst remembers of so many letters ago is let go, or each would add to the memory for good. */
const KEPT_FOR = 10;

function setPages(compiler: NodeCompiler, asked: CompileDocArgs, standard: PdfStandard): Uint8Array {
  const compiled = compiler.compile(asked);
  if (compiled.result === null) throw new Error(`the layout cannot be set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  return compiler.pdf(compiled.result, { pdfStandard: standard });
}

/** PDF/A forbids signs without a picture; Typst names each of them in what it throws. The space it sets a lone accent on is not the writer's. */
function undrawableIn(error: unknown): readonly string[] {
  const named = (error instanceof Error ? error.message : "").matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu);
  const signs = [...named].map(([, sign = ""]) => sign.replace(/\\+u\{([0-9a-f]+)\}/gu, (_, point: string) => String.fromCodePoint(Number.parseInt(point, 16))));
  const seen = signs.filter((sign) => sign.trim() !== "");
  return [...new Set(seen.length === 0 ? signs : seen)];
}
