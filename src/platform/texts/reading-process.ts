// The process in which one document is read, started by `read-text.ts` for that one alone: kind as its argument, bytes on standard input, the
// text as JSON on standard output. Its first thread looks at memory; the reading is a second thread, so that a loop without end stops
// nothing. It may read the program and nothing else, write nothing, start nothing and reach no network (Node's permission model).
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { TEXT_LIMITS, withoutText, type DocumentText } from "./document-text.ts";
import { textOfBytes } from "./text-of-bytes.ts";

const LOOK_EVERY_MS = 20;

async function watch(): Promise<void> {
  const kind = process.argv[2] ?? "";
  const memory = Number(process.argv[3] ?? TEXT_LIMITS.memory);
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  setInterval(() => {
    if (process.memoryUsage.rss() > memory) answer(withoutText("unreadable"));
  }, LOOK_EVERY_MS);
  const reader = new Worker(new URL(import.meta.url), { workerData: { kind, bytes }, resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / 2_000_000) } });
  reader.on("message", (text: DocumentText) => answer(text));
  reader.on("error", () => answer(withoutText("unreadable")));
}

function answer(text: DocumentText): void {
  process.stdout.write(JSON.stringify(text), () => process.exit(0));
}

async function read(): Promise<void> {
  const { kind, bytes } = workerData as { readonly kind: string; readonly bytes: Uint8Array };
  parentPort?.postMessage(await textOfBytes(kind, new Uint8Array(bytes), TEXT_LIMITS), []);
}

await (isMainThread ? watch() : read());
