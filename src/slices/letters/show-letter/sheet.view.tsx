// A letter as a page: the same words as on paper, to be read, searched and heard. PDF readers get some scripts wrong; a page does not.
import { isRightToLeft, type Sheet, type SheetBlock, type SheetField } from "../../../platform/letters/index.ts";

export function SheetView({ sheet }: { readonly sheet: Sheet }) {
  return (
    <article class="letter" lang={sheet.language} dir={isRightToLeft(sheet.language) ? "rtl" : "ltr"}>
      {sheet.watermark === null ? null : <p class="letter-mark">{sheet.watermark}</p>}
      {sheet.marking === null ? null : <p class="letter-mark">{sheet.marking}</p>}
      <header class="letter-head">
        {sheet.letterhead.names.map(({ language, lines }) => (
          <p key={language} lang={language} dir={isRightToLeft(language) ? "rtl" : "ltr"}>{lines.map((line, index) => (index === 0 ? <strong key={line}>{line}</strong> : <span key={line}><br />{line}</span>))}</p>
        ))}
      </header>
      <Fields fields={[sheet.reference, sheet.date, ...sheet.references]} />
      {sheet.urgency === null ? null : <p><strong>{sheet.urgency}</strong></p>}
      {sheet.layout === "certificate" ? <p class="letter-subject"><strong>{sheet.title}</strong></p> : <Lines lines={sheet.addressee} />}
      <Fields fields={[sheet.through, sheet.subject].flatMap((field) => field ?? [])} />
      {sheet.salutation === null ? null : <p>{sheet.salutation}</p>}
      <Blocks blocks={sheet.blocks} />
      {sheet.closing === null ? null : <p>{sheet.closing}</p>}
      {sheet.signatory === null ? null : <Lines lines={[sheet.signatory.name, sheet.signatory.post, sheet.signatory.office]} />}
      {[sheet.enclosures, sheet.copies].map((part) => (part === null ? null : <div key={part.label}><p>{part.label}</p><ol>{part.lines.map((line) => <li key={line}>{line}</li>)}</ol></div>))}
    </article>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return <p>{lines.map((line, index) => <span key={index}>{index === 0 ? null : <br />}{line}</span>)}</p>;
}

function Fields({ fields }: { readonly fields: readonly SheetField[] }) {
  if (fields.length === 0) return null;
  return <dl class="summary">{fields.map(({ label, value }, index) => <div key={index}><dt>{label}</dt><dd><Text text={value} /></dd></div>)}</dl>;
}

/** Its lines, as they were typed. */
function Text({ text }: { readonly text: string }) {
  return <>{text.split("\n").map((line, index) => <span key={index}>{index === 0 ? null : <br />}{line}</span>)}</>;
}

/** Sections are lettered, paragraphs and items numbered through: as on the paper. */
function Blocks({ blocks }: { readonly blocks: readonly SheetBlock[] }) {
  const numbers = { heading: 0, paragraph: 0, item: 0 };
  return <>{blocks.map((block, index) => <Block key={index} block={block} number={block.kind === "heading" || block.kind === "paragraph" || block.kind === "item" ? ++numbers[block.kind] : 0} />)}</>;
}

function Block({ block, number }: { readonly block: SheetBlock; readonly number: number }) {
  switch (block.kind) {
    case "heading":
      return <h3>{String.fromCodePoint(64 + number)}. {block.text}</h3>;
    case "paragraph":
      return <p>{number}. <Text text={block.text} /></p>;
    case "plain":
      return <p><Text text={block.text} /></p>;
    case "list":
      return <ul>{block.lines.map((line, index) => <li key={index}><Text text={line} /></li>)}</ul>;
    case "fields":
      return <Fields fields={block.fields} />;
    case "item":
      return <section class="letter-item"><h4>{number}. {block.title}</h4>{block.text === "" ? null : <p><Text text={block.text} /></p>}<Fields fields={block.fields} /></section>;
    case "quotation":
      return <blockquote><p><strong>{block.source}</strong></p><p><Text text={block.text} /></p></blockquote>;
    case "notice":
      return <section class="letter-item"><h4>{block.title}</h4><p><Text text={block.text} /></p></section>;
  }
}
