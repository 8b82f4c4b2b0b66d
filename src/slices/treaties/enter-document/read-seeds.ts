// The instruments that come with Comity: every document of seeds/instruments, read and checked as one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../platform/config/index.ts";
import { readDocument, type InstrumentDocument } from "../record/instrument-document.ts";

/** @throws with the file and the place where a document is not as it must be: the seeds are part of the program. */
export function readInstrumentSeeds(folder = join(projectRoot(), "seeds", "instruments")): InstrumentDocument {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json")).sort();
  return files.map((file) => readSeed(join(folder, file))).reduce(joined);
}

function readSeed(file: string): InstrumentDocument {
  const reading = readDocument(JSON.parse(readFileSync(file, "utf8")));
  if (reading.ok) return reading.document;
  throw new Error(`${file}: ${reading.faults.map(({ at, message }) => `${at}: ${message}`).join("; ")}`);
}

/** Two documents may name one source: then it is the same source, and the first to describe it is kept. */
function joined(one: InstrumentDocument, other: InstrumentDocument): InstrumentDocument {
  const known = new Set(one.sources.map((source) => source.id));
  return {
    sources: [...one.sources, ...other.sources.filter((source) => !known.has(source.id))],
    instruments: [...one.instruments, ...other.instruments],
    claims: [...one.claims, ...other.claims],
  };
}
