// `npm run bench letters`: how long the longest letter takes, from data to the bytes of the PDF and of the DOCX. Prints medians; nothing
// here is asserted, machines differ.
import { composeLetter } from "../src/slices/letters/index.ts";
import { createTypesetter, writeWordDocument } from "../src/platform/letters/index.ts";
import { HELD, letterAsked } from "../test/support/letters.ts";

const ROUNDS = 60;

let began = performance.now();
const set = createTypesetter();
const started = performance.now() - began;
const pdfs: number[] = [];
const documents: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  began = performance.now();
  // Another code each time: no round is answered from what Typst remembers of the one before.
  const composed = composeLetter(letterAsked("letter-of-request", { code: `BENCH-${round}` }), HELD);
  if (!composed.ok) throw new Error(JSON.stringify(composed));
  const made = set(composed.sheet);
  if (!made.ok) throw new Error(made.undrawable.join(" "));
  pdfs.push(performance.now() - began);
  began = performance.now();
  await writeWordDocument(composed.sheet);
  documents.push(performance.now() - began);
}
process.stdout.write(`letter of request, four pages, ${ROUNDS} rounds, one thread, node ${process.versions.node}; fonts and layouts read in ${started.toFixed(0)} ms\n`);
process.stdout.write(`PDF/A-2a    median ${median(pdfs).toFixed(1)} ms, ${(1000 / median(pdfs)).toFixed(0)} letters a second   (first ${(pdfs[0] ?? 0).toFixed(0)} ms, aim 150 ms)\n`);
process.stdout.write(`DOCX        median ${median(documents).toFixed(1)} ms\n`);

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
