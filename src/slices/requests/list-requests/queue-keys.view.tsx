// The keys of the queue, for whoever likes them: `public/scripts/queue.js` shows the button and listens. Without script nothing is here.
import type { RequestWords } from "../words/index.ts";

export function QueueKeys({ words, select }: { readonly words: RequestWords["keys"]; readonly select: boolean }) {
  const keys: readonly (readonly [string, string])[] = [["j", words.next], ["k", words.previous], ["Enter", words.open], ["o", words.open], ...(select ? [["x", words.select] as const] : []), ["/", words.search], ["?", words.help]];
  return (
    <div class="queue-keys" data-queue-keys hidden>
      <p><button type="button" class="button-quiet" data-keys-open aria-haspopup="dialog">{words.title} <kbd>?</kbd></button></p>
      <dialog aria-labelledby="queue-keys-title" data-keys-dialog>
        <h2 id="queue-keys-title">{words.title}</h2>
        <dl class="keys">{keys.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}</dl>
        <p class="quiet">{words.fields}</p>
        <p><label><input type="checkbox" data-keys-on checked /> {words.on}</label></p>
        <p class="form-actions"><button type="button" class="button" data-keys-close>{words.close}</button></p>
      </dialog>
    </div>
  );
}
