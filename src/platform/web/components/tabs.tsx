import { Link, type LinkTarget } from "../link.tsx";

export type Tab = { readonly label: string; readonly target: LinkTarget; readonly current: boolean; readonly count?: number };

/** Tabs that are pages of their own. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.label}>
            <Link {...tab.target} current={tab.current ? "page" : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span class="count"> {tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
