// What the auditor's pages need to say who, in which post, and what: the directory of the office and the words of every slice.
import type { PersonId } from "../../domain/access/index.ts";
import { writtenDate, type Language } from "../../platform/web/index.ts";
import type { DeskContext } from "../accounts/index.ts";
import type { AuditVocabulary } from "../audit/index.ts";
import { loadOffice, postTitle, type Office } from "../organisation/index.ts";
import { wordsOf } from "./words/index.ts";

export type RecordView = {
  readonly office: Office;
  readonly vocabularies: readonly AuditVocabulary[];
  /** "opened a file"; the event's code where no slice has words for it. */
  readonly say: (event: string) => string;
  readonly nameOf: (actor: string) => string;
  readonly titleOf: (post: string) => string;
  /** In the office's own time, to the second. */
  readonly moment: (at: Date) => string;
};

export async function loadRecordView({ db, language, installation }: Pick<DeskContext, "db" | "language" | "installation">, vocabularies: readonly AuditVocabulary[]): Promise<RecordView> {
  const office = await loadOffice(db);
  return {
    office,
    vocabularies,
    say: (event) => vocabularies.map((vocabulary) => vocabulary.say(event, language)).find((said) => said !== undefined) ?? event,
    nameOf: (actor) => nameOfActor(office, actor, language),
    titleOf: (id) => {
      const post = office.posts.find((one) => one.id === id);
      return post === undefined ? id : postTitle(post, language.code);
    },
    moment: (at) => writtenMoment(at, language, installation.timeZone),
  };
}

function nameOfActor({ people }: Office, actor: string, language: Language): string {
  const words = wordsOf(language);
  if (actor === "system") return words.comity;
  if (actor.startsWith("cli:")) return words.commandLine(actor.slice("cli:".length));
  return people.get(actor.replace(/^person:/, "") as PersonId)?.name ?? actor;
}

function writtenMoment(at: Date, language: Language, timeZone: string): string {
  const moment = at.toTemporalInstant().toZonedDateTimeISO(timeZone);
  return `${writtenDate(moment.toPlainDate().toString(), language)}, ${moment.toPlainTime().toString({ smallestUnit: "second" })}`;
}
