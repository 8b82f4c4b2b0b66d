// Four eyes: what one person recorded or proposed, another publishes or agrees to. The rule asks for two people, not two posts.

/** Both as they stand in the record (`person:<id>`, `cli:<name>`): are they two? */
export function isSecondPerson(first: string, second: string): boolean {
  return first !== second;
}
