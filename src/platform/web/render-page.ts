// From components to HTML text. Preact escapes every text and attribute; nothing here writes HTML by hand.
import { h, type ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { PlaceContext, type Place } from "./place.ts";

/** A whole document. The root must be the `<html>` that the layout makes. */
export function renderPage(page: ComponentChildren, place: Place): string {
  return `<!doctype html>\n${renderPart(page, place)}\n`;
}

/** A part of a page, as the tests of components want it. */
export function renderPart(part: ComponentChildren, place: Place): string {
  return renderToString(h(PlaceContext.Provider, { value: place, children: part }));
}
