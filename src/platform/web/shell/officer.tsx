// What a page shows of the officer who is signed in: name and posts, the way to the desk and out of it.
import { FormToken } from "../components/form-token.tsx";
import { Link } from "../link.tsx";
import { addressOf, DESK_GROUPS, usePlace, type Visitor } from "../place.ts";

export function OfficerBar() {
  const place = usePlace();
  const { visitor, words } = place;
  if (visitor === null) return null;
  return (
    <div class="officer">
      <p>
        <span class="visually-hidden">{words.signedInAs} </span>
        <Link to="/desk/account">{visitor.name}</Link>
        {visitor.posts.length === 0 ? null : <span class="officer-posts">{visitor.posts.join(" · ")}</span>}
      </p>
      <form method="post" action={addressOf(place, "/sign-out", { on: null, "known-on": null })}>
        <FormToken />
        <button type="submit" class="button-quiet">{words.signOut}</button>
      </form>
    </div>
  );
}

export function DeskNavigation({ items, section }: { readonly items: Visitor["desk"]; readonly section: string | undefined }) {
  const { words } = usePlace();
  return (
    <nav class="desk-nav" aria-label={words.deskNavigation}>
      {DESK_GROUPS.map((group) => <Group key={group} heading={words.deskGroups[group]} items={items.filter((item) => item.group === group)} section={section} />)}
    </nav>
  );
}

function Group({ heading, items, section }: { readonly heading: string; readonly items: Visitor["desk"]; readonly section: string | undefined }) {
  if (items.length === 0) return null;
  return (
    <ul aria-label={heading}>
      {items.map(({ key, label, to, count }) => (
        <li key={key}>
          <Link to={to} current={key === section ? "true" : undefined}>
            {label}
            {count === 0 ? null : <span class="count waiting"> {count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** On every page of a person who is invented. */
export function DemonstrationNotice() {
  const { visitor, words } = usePlace();
  return visitor?.demonstration === true ? <aside class="demonstration">{words.demonstration}</aside> : null;
}
