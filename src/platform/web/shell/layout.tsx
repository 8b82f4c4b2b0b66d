// The page shell: everything around the content, the same on every page.
import type { ComponentChildren } from "preact";
import { comfortClasses } from "../comfort.ts";
import { Link } from "../link.tsx";
import { addressInLanguage, usePlace, type Query } from "../place.ts";
import { ComfortForm } from "./comfort-form.tsx";
import type { Frame, NavigationItem, ScriptName, ShellAssets } from "./frame.ts";
import { DemonstrationNotice, DeskNavigation, OfficerBar } from "./officer.tsx";
import { PageFooter } from "./page-footer.tsx";
import { PageScript } from "./page-script.tsx";

export type Crumb = { readonly label: string; readonly to: string; readonly query?: Query };

export type PageFacts = {
  readonly title: string;
  /** What this page is called below those above it, where its title says more than that. */
  readonly here?: string;
  /** The pages above this one, from the first below home. */
  readonly crumbs?: readonly Crumb[];
  /** The key of the navigation item that is open. */
  readonly section?: string | undefined;
  /** The officers' pages: dense, with the desk's own navigation beside the content. */
  readonly density?: "public" | "desk";
  /** Pages that search engines should leave out: errors, notices. */
  readonly unlisted?: boolean;
  /** For one reader though nobody is signed in: no cache keeps it. */
  readonly personal?: boolean;
  /** A script of ours that the page is better with; only then does its policy allow any. */
  readonly script?: ScriptName;
  /** Other forms of the page: Atom, JSON, CSV. */
  readonly alternates?: readonly { readonly href: string; readonly type: string; readonly title: string }[];
};

export type LayoutProps = { readonly page: PageFacts; readonly frame: Frame; readonly assets: ShellAssets; readonly children: ComponentChildren };

export function Layout({ page, frame, assets, children }: LayoutProps) {
  const place = usePlace();
  const { language, words } = place;
  return (
    <html lang={language.code} dir={language.direction} class={comfortClasses(place.comfort)}>
      <head>
        <meta charset="utf-8" />
        <title>{words.pageTitle(page.title, page.density === "desk" && place.visitor !== null ? words.officersDesk : frame.register)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {page.unlisted === true ? <meta name="robots" content="noindex" /> : null}
        {assets.fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {(page.alternates ?? []).map(({ href, type, title }) => (
          <link key={href} rel="alternate" href={href} type={type} title={title} />
        ))}
        <PageScript name={page.script} assets={assets} />
      </head>
      <body class={page.density ?? "public"}>
        <Link href="#content" class="skip">{words.skipToContent}</Link>
        <DemonstrationNotice />
        <PageHeader frame={frame} page={page} />
        <Breadcrumb crumbs={page.crumbs} title={page.here ?? page.title} />
        {page.density === "desk" && place.visitor !== null ? (
          <div class="desk-frame">
            <DeskNavigation items={place.visitor.desk} section={page.section} />
            <main id="content" tabindex={-1}>{children}</main>
          </div>
        ) : (
          <main id="content" tabindex={-1}>{children}</main>
        )}
        <PageFooter frame={frame} />
      </body>
    </html>
  );
}

function PageHeader({ frame, page }: { readonly frame: Frame; readonly page: PageFacts }) {
  const { words, visitor } = usePlace();
  const onDesk = page.density === "desk" && visitor !== null;
  return (
    <header class="site-head">
      <div class="site-head-top">
        <Link to="/" class="site-name">
          <span class="site-authority">{frame.authority}</span>
          <span class="site-register">{onDesk ? words.officersDesk : frame.register}</span>
        </Link>
        <div class="site-tools">
          <OfficerBar />
          <LanguageSwitch />
          <ComfortForm />
        </div>
      </div>
      {onDesk || frame.navigation.length === 0 ? null : (
        <nav class="site-nav" aria-label={words.siteNavigation}>
          <ul>{frame.navigation.map((item) => <Item key={item.key} item={item} current={item.key === page.section} />)}</ul>
        </nav>
      )}
    </header>
  );
}

function Item({ item, current }: { readonly item: NavigationItem; readonly current: boolean }) {
  return (
    <li>
      <Link to={item.to} query={item.query} current={current ? "true" : undefined}>
        {item.label}
      </Link>
    </li>
  );
}

/** Only declared languages; nothing where there is one. */
function LanguageSwitch() {
  const place = usePlace();
  if (place.languages.length < 2) return null;
  return (
    <nav class="languages" aria-label={place.words.languageSwitch}>
      <ul>
        {place.languages.map((language) => (
          <li key={language.code}>
            <Link
              href={addressInLanguage(place, language)}
              lang={language.code}
              rel={language.code === place.language.code ? undefined : "alternate"}
              current={language.code === place.language.code ? "true" : undefined}
            >
              {language.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Breadcrumb({ crumbs, title }: { readonly crumbs: readonly Crumb[] | undefined; readonly title: string }) {
  const { words } = usePlace();
  if (crumbs === undefined) return null;
  return (
    <nav class="breadcrumb" aria-label={words.breadcrumb}>
      <ol>
        <li><Link to="/">{words.home}</Link></li>
        {crumbs.map((crumb) => (
          <li key={crumb.to}><Link to={crumb.to} query={crumb.query}>{crumb.label}</Link></li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}
