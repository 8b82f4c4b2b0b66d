// The page that the `type` of every problem document leads to.
import { DataTable } from "../components/data-table.tsx";
import { PageHead } from "../components/page-head.tsx";
import { usePlace } from "../place.ts";
import type { Problem } from "../problem.ts";
import { WEB_PROBLEMS, webProblem, type WebProblemCode } from "../problems.ts";

export function ProblemListView() {
  const { words } = usePlace();
  const problems = (Object.keys(WEB_PROBLEMS) as WebProblemCode[]).map((code) => webProblem(code, words));
  return (
    <>
      <PageHead title={words.problem.listTitle} dated={false} />
      <DataTable<Problem>
        caption={words.problem.listTitle}
        captionHidden
        rows={problems}
        rowKey={({ code }) => code}
        rowId={({ code }) => code}
        columns={[
          { key: "code", header: words.problem.listCode, namesRow: true, cell: ({ code }) => <code>{code}</code> },
          { key: "status", header: words.problem.listStatus, kind: "number", cell: ({ status }) => status },
          { key: "title", header: words.problem.listMeaning, cell: ({ title, detail }) => (detail === undefined ? title : `${title}. ${detail}`) },
          { key: "right", header: words.problem.listRight, cell: ({ right }) => right ?? words.problem.badInputDetail },
        ]}
      />
    </>
  );
}
