import { Link } from "../link.tsx";

/** Recorded text as it is, with the addresses in it as links (through the notice, like any other site). */
export function LinkedText({ text }: { readonly text: string }) {
  return <>{text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:)])/).map((part, n) => (n % 2 === 1 ? <Link key={n} href={part}>{part}</Link> : part))}</>;
}
