// Is this paper ours? Open to everybody: who holds a letter knows its code and its day, and is told the hash of the file, and whether it
// was withdrawn. Nothing else of the letter or its matter is told, and guessing is slow.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { findCalendarDate } from "../../../domain/kernel/index.ts";
import { asPublic, type Database } from "../../../platform/db/index.ts";
import { askedValue, DateField, ErrorSummary, FilterForm, Notice, PageHead, problemOf, SummaryList, TextField, writtenDate, type FieldProblem, type Language } from "../../../platform/web/index.ts";
import { fewerAMinute } from "../../../platform/web/rate-limit.ts";
import { verifyLetter } from "../letters.store.ts";
import { printedCode, readCode } from "../verification-code.ts";
import { wordsOf, type LetterWords } from "../words/index.ts";

/** A person types a few in a minute; a program that guesses would need thousands of years. */
const MOST_A_MINUTE = 20;

export function verifyPages(db: Database) {
  return async (server: FastifyInstance, { language }: { readonly language: Language }): Promise<void> => {
    server.get(`/${language.code}/verify`, { config: fewerAMinute(MOST_A_MINUTE) }, async (request, reply) => await showVerification(db, language, request, reply));
    await Promise.resolve();
  };
}

type Answer = { readonly code: string; readonly day: string; readonly found: { readonly sha256: string; readonly withdrawn: boolean } | undefined };

async function showVerification(db: Database, language: Language, { place }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const words = wordsOf(language);
  const { verify } = words;
  const problems: FieldProblem[] = [];
  const [typedCode, typedDay] = [askedValue(place, "code", problems), askedValue(place, "dated", problems)];
  const asked = typedCode !== undefined || typedDay !== undefined;
  const [code, day] = [readCode((typedCode ?? "").slice(0, 40)), findCalendarDate(typedDay ?? "")];
  if (asked && code === undefined) problems.push({ field: "code", message: verify.noCode });
  if (asked && day === undefined) problems.push({ field: "dated", message: verify.noDay });
  const answer: Answer | undefined = code === undefined || day === undefined || problems.length > 0 ? undefined : { code: printedCode(code), day: writtenDate(day, language), found: await asPublic(db, async (tx) => await verifyLetter(tx, code, day)) };
  return await reply.header("cache-control", "no-store").sendPage(
    { title: verify.title, unlisted: asked, status: problems.length > 0 ? 400 : 200 },
    <>
      <PageHead title={verify.title} state={verify.intro} dated={false} />
      <ErrorSummary problems={problems} />
      {answer === undefined ? null : <Answered answer={answer} words={words} />}
      <FilterForm label={verify.title} button={verify.ask} filtered={false}>
        <TextField name="code" label={verify.code} hint={verify.codeHint} value={typedCode ?? ""} width="usual" autocomplete="off" problem={problemOf(problems, "code")} />
        <DateField name="dated" label={verify.day} value={typedDay ?? ""} problem={problemOf(problems, "dated")} />
      </FilterForm>
    </>,
  );
}

function Answered({ answer: { code, day, found }, words: { verify } }: { readonly answer: Answer; readonly words: LetterWords }) {
  if (found === undefined) return <Notice title={verify.no} tone="caution"><p>{verify.nothingElse}</p></Notice>;
  return (
    <Notice title={verify.yes(code, day)} tone={found.withdrawn ? "problem" : "note"}>
      {found.withdrawn ? <p><strong>{verify.withdrawn}</strong></p> : null}
      <SummaryList rows={[{ label: verify.sha, value: <code class="hash">{found.sha256}</code> }]} />
      <p>{verify.shaHint} {verify.nothingElse}</p>
    </Notice>
  );
}
