// The shapes of the status marks. Each differs from every other without colour, at 12 px and in print.

export type MarkShapeName =
  | "disc" | "disc-cut" | "disc-dotted" | "disc-split" | "three-quarters" | "half" | "diamond" | "ring" | "ring-dashed" | "ring-bar"
  | "ring-slash" | "cross" | "bars" | "square";

/** The drawing inside a 16 × 16 field; also used inside plots. */
export function MarkShape({ name }: { readonly name: MarkShapeName }) {
  switch (name) {
    case "disc":
      return <circle class="mark-fill" cx="8" cy="8" r="6" />;
    case "disc-cut":
      return <path class="mark-fill" d="M3.08 11.78A6.2 6.2 0 0 1 11.78 3.08zM12.92 4.22A6.2 6.2 0 0 1 4.22 12.92z" />;
    case "disc-dotted":
      return <g><circle class="mark-fill" cx="8" cy="8" r="3.4" /><circle class="mark-line mark-dotted" cx="8" cy="8" r="6.4" /></g>;
    case "disc-split":
      return <path class="mark-fill" d="M7.3 1a5.6 5.6 0 0 0 0 11.2zM8.9 3.8a5.6 5.6 0 0 1 0 11.2z" />;
    case "three-quarters":
      return <g><circle class="mark-line" cx="8" cy="8" r="5.8" /><path class="mark-fill" d="M8 8V2.2A5.8 5.8 0 1 1 2.2 8z" /></g>;
    case "half":
      return <g><circle class="mark-line" cx="8" cy="8" r="5.8" /><path class="mark-fill" d="M8 2.2a5.8 5.8 0 0 0 0 11.6z" /></g>;
    case "diamond":
      return <path class="mark-line" d="M8 1.6 14.4 8 8 14.4 1.6 8z" />;
    case "ring":
      return <circle class="mark-line" cx="8" cy="8" r="5.8" />;
    case "ring-dashed":
      return <circle class="mark-line mark-dashed" cx="8" cy="8" r="5.8" />;
    case "ring-bar":
      return <g><circle class="mark-line" cx="8" cy="8" r="5.8" /><path class="mark-line" d="M5 8h6" /></g>;
    case "ring-slash":
      return <g><circle class="mark-line" cx="8" cy="8" r="5.8" /><path class="mark-line" d="M3.9 12.1 12.1 3.9" /></g>;
    case "cross":
      return <path class="mark-line mark-heavy" d="M3.2 3.2l9.6 9.6M12.8 3.2 3.2 12.8" />;
    case "bars":
      return <path class="mark-line mark-heavy" d="M5.2 2.6v10.8M10.8 2.6v10.8" />;
    case "square":
      return <rect class="mark-line" x="3" y="3" width="10" height="10" />;
  }
}
