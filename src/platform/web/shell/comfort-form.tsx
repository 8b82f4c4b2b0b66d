// Text size and contrast: buttons of a plain form, remembered by a cookie, without script.
import { addressHere, usePlace } from "../place.ts";
import { TEXT_SIZES } from "../comfort.ts";

export function ComfortForm() {
  const place = usePlace();
  const { words, comfort } = place;
  const sizes = { smaller: words.textSmaller, normal: words.textNormal, larger: words.textLarger } as const;
  const other = comfort.contrast === "high" ? "normal" : "high";
  return (
    <form class="comfort" method="post" action="/comfort" aria-label={words.comforts}>
      <input type="hidden" name="back" value={addressHere(place)} />
      {TEXT_SIZES.map((size) => (
        <button
          key={size}
          type="submit"
          name="text"
          value={size}
          class={`comfort-text comfort-${size}`}
          aria-pressed={comfort.text === size}
          aria-label={sizes[size]}
          title={sizes[size]}
        >
          A
        </button>
      ))}
      <button type="submit" name="contrast" value={other} class="comfort-contrast">
        {other === "high" ? words.contrastHigh : words.contrastNormal}
      </button>
    </form>
  );
}
