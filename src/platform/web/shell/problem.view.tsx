// A question that could not be answered: what is wrong, what would be right, and how to go on.
import { PageHead } from "../components/page-head.tsx";
import { Link } from "../link.tsx";
import { usePlace } from "../place.ts";
import type { Problem } from "../problem.ts";

export function ProblemView({ problem }: { readonly problem: Problem }) {
  const { words } = usePlace();
  const { fields = [], instead = [] } = problem;
  // A date that cannot be read is mended where dates are asked for: beside the title.
  const date = fields.find(({ field }) => field === "on")?.message;
  return (
    <>
      <PageHead kicker={String(problem.status)} title={problem.title} state={problem.detail} dated={date !== undefined} dateProblem={date} />
      <div class="prose">
        {fields.length === 0 ? null : (
          <ul class="problems">
            {fields.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
        )}
        {problem.right === undefined ? null : <p>{problem.right}</p>}
        {instead.length === 0 ? null : (
          <p>
            {words.problem.instead}{" "}
            {instead.map(({ label, to }, n) => (
              <>
                {n > 0 ? ", " : ""}
                <Link key={to} to={to}>{label}</Link>
              </>
            ))}
          </p>
        )}
        {problem.reference === undefined ? null : (
          <p>
            {words.problem.reference}: <strong class="figures">{problem.reference}</strong>
          </p>
        )}
        <p>
          <Link to="/" query={{ on: null, "known-on": null }}>{words.problem.homeLink}</Link>
        </p>
      </div>
    </>
  );
}
