// Labels beside each other on a line, on as many rows as they need not to touch.

export type LabelPlace = { readonly x: number; readonly row: number };

/**
 * Anchors (in order) and widths in; for each the middle of its text, kept within the line, and its row. A label takes
 * the lowest row on which it is clear of those before it.
 */
export function labelRows(labels: readonly { readonly x: number; readonly width: number }[], from: number, to: number, gap = 10): readonly LabelPlace[] {
  const ends: number[] = [];
  return labels.map(({ x, width }) => {
    const middle = Math.max(from + width / 2, Math.min(to - width / 2, x));
    const start = middle - width / 2;
    let row = ends.findIndex((end) => end + gap <= start);
    if (row === -1) row = ends.length;
    ends[row] = middle + width / 2;
    return { x: Math.round(middle), row };
  });
}
