// The one component that writes a script into a page: a file of ours, by its address with the hash. A guard test holds that.
import type { ScriptName, ShellAssets } from "./frame.ts";

/** Loaded after the page is read; a page without it must say what is left without script. */
export function PageScript({ name, assets }: { readonly name: ScriptName | undefined; readonly assets: ShellAssets }) {
  return name === undefined ? null : <script type="module" src={assets.scripts[name]}></script>;
}
