// Every form that changes something carries its session's token: a form made elsewhere cannot know it.
import { usePlace } from "../place.ts";

/** The name it comes back under. */
export const FORM_TOKEN = "form-token";

export function FormToken() {
  const { visitor } = usePlace();
  return visitor === null ? null : <input type="hidden" name={FORM_TOKEN} value={visitor.formToken} />;
}
