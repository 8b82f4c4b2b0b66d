// The English words of documents.
export const en = {
  list: {
    caption: "Documents",
    columns: { name: "Document", received: "In or out", size: "Size", added: "Added", marking: "Marking" },
    none: "No document is here yet", noneText: "What came in or goes out as a file (a scan, a letter, a recording) stands here with its hash.",
    add: "Add documents", newVersion: "Add a new version", translate: "Order its translation", version: (version: number) => `version ${version}`, earlier: (count: number) => (count === 1 ? "1 earlier version" : `${count} earlier versions`),
    waysSaid: { in: "In", out: "Out", own: "Made here" }, fromOrTo: { in: (who: string) => `from ${who}`, out: (who: string) => `to ${who}`, own: (who: string) => `with ${who}` }, hash: "SHA-256", notScanned: "not scanned", clean: "scanned, nothing found",
    quarantined: "Quarantined", quarantinedText: "The office's scanner refused it. It lies apart and is handed to nobody.", sentAs: (name: string) => `sent as “${name}”`,
    open: (name: string, version: number) => `Open ${name}, version ${version}`,
    size: (bytes: number) => (bytes < 1000 ? `${bytes} bytes` : bytes < 1_000_000 ? `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB` : `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`),
  },
  add: {
    title: "Add documents", versionTitle: (name: string) => `A new version of ${name}`,
    state: "Several at once. Each is told by its content, kept by its hash, and never changed; a correction is a new version.",
    files: "Files", filesHint: (largest: number, kinds: string) => `At most ${largest} MB each: ${kinds}. What a file is, its content says, not its name.`,
    versionOnly: "One file: the new version. The earlier ones stay.",
    waiting: "Here already, not yet added", waitingHint: "What arrived before, whole. Ticked is added with the others.",
    unfinished: "Not all of it is here", unfinishedText: "Choose the same file again and it goes on where it stopped.", there: (there: string, all: string) => `${there} of ${all}`,
    discard: "Throw away", discardOf: (name: string) => `Throw away ${name}`,
    way: "What it is",
    from: "From or to whom", fromHint: "An authority, a court, a person, a post abroad. Empty where the document was made here and kept.", on: "Received or sent on",
    language: "Language", anyLanguage: "Not said",
    markingHint: (marking: string) => `Not below that of what it is added to, which is ${marking}.`,
    save: "Add", saveVersion: "Add the version",
    script: { waiting: "Sending…", part: "sent", paused: "The connection is gone. It goes on by itself when it is back; you may also close the page and choose the same file again later.", signIn: "Your session has ended. Sign in again, open this page anew and choose the same file: it goes on where it stopped.", done: "is here", failed: "It could not be taken. Is it too large, or are too many on their way?" },
  },
  text: {
    title: (name: string) => `Text of ${name}`, state: "As it was read from the file, for searching and comparing. The file itself is what counts.",
    waiting: "text: waiting to be read", found: (pages: number | null, words: number) => `text found: ${pages === null ? count(words, "word", "words") : count(pages, "page", "pages")}`,
    none: (pages: number | null) => `no text found${pages === null ? "" : ` on ${count(pages, "page", "pages")}`}`,
    protected: "protected by a password: no text read", unreadable: "its text could not be read", "too-large": "too large for its text to be read", "no-text-kind": "no text is read from this kind",
    noneTitle: "There is no text to show", noneText: "A scan or a picture has none: open the file itself. What is not read yet stands here in a minute.",
    cut: "There is more in the file than was read.", page: (number: number) => `Page ${number}`, part: (number: number) => `Part ${number}`, words: (words: number) => count(words, "word", "words"),
    open: "Open the file", next: "Further pages", first: "From the beginning",
  },
  papers: {
    title: "Papers", count: (count: number) => (count === 1 ? "One paper" : `${count} papers, by their days`), none: "No paper is here yet", noneText: "Letters of the office and files that came in or went out stand here in one list, by their days.",
    columns: { on: "On", paper: "Paper", kind: "Kind", way: "In or out", marking: "Marking", by: "By" }, makeLetter: "Make a letter",
  },
  ways: { in: "It came in", out: "It went out", own: "It was made here" },
  homes: { files: "Files", requests: "My desk", information: "Spontaneous information" },
  request: { belowRequest: (marking: string) => `The request is ${marking}; what is in it is marked no lower.` },
  outcome: {
    added: (count: number) => (count === 1 ? "One document was added." : `${count} documents were added.`), look: "Look at them",
    same: (name: string, as: string, on: string) => `“${name}” is here already: as ${as}, added ${on}. It was not added again.`,
    quarantined: (name: string) => `“${name}”: the scanner refused it. It lies in quarantine; tell whoever looks after the machines, and the sender.`,
    empty: (name: string) => `“${name}” is empty: 0 bytes. Ask for it again.`,
    "too-large": (name: string, largest: number) => `“${name}” is larger than ${largest} MB. Split it, or have the limit raised in the configuration.`,
    unfinished: (name: string) => `“${name}” is not all here. Choose it again; it goes on where it stopped.`,
    undecided: (name: string) => `“${name}” could not be scanned just now. It is kept aside, ticked below; send the form again in a while.`,
    kind: (name: string, found: string | undefined, kinds: string) => `“${name}” is ${found === undefined ? "of no kind that is known" : `a file of the kind ${found}`}, whatever it is called. Taken are: ${kinds}.`,
  },
  needed: { files: "Choose at least one file.", one: "Choose one file: the new version.", date: "Give the day as 2026-11-22.", future: "That day has not come yet.", language: "Choose a language from the list." },
  kinds: { pdf: "PDF", docx: "Word (DOCX)", odt: "ODT", rtf: "RTF", txt: "plain text", xlsx: "Excel (XLSX)", ods: "ODS", jpg: "JPEG", png: "PNG", tif: "TIFF", mp4: "MP4", mp3: "MP3", wav: "WAV", zip: "ZIP" } as Readonly<Record<string, string>>,
  audit: { "document.added": "added a document", "document.quarantined": "sent a document that the scanner refused", "document.read": "opened a document", "request-document.added": "added a document to a request", "request-document.quarantined": "sent a document to a request that the scanner refused", "request-document.read": "opened a document of a request", "information-document.added": "added a document to information", "information-document.quarantined": "sent a document to information that the scanner refused", "information-document.read": "opened a document of information", "upload.begun": "began to send a file", "upload.discarded": "threw away a file that was not yet added" },
  commands: {
    group: "the documents that are kept",
    verify: "read every document that is kept and compare it with its hash; says what is missing or altered",
    sweep: "throw away what no document names: content of acts that failed, uploads that nobody went on with for a week",
    whole: (count: number, bytes: number) => `Every document is what it was when it came: ${count} contents, ${bytes} bytes.`,
    broken: (count: number) => `${count} of the documents are not what they were:`,
    finding: { missing: (sha256: string) => `missing  ${sha256}`, altered: (sha256: string) => `altered  ${sha256}` },
    right: "Put the folder blobs back from the last backup in which they are whole; see docs/runbooks/documents.md.",
    swept: (contents: number, uploads: number) => `Thrown away: ${contents} contents that no document names, ${uploads} uploads that nobody went on with.`,
  },
};

function count(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${number.toLocaleString("en")} ${many}`;
}

export type DocumentWords = typeof en;
