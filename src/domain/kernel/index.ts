// The kernel's door: what every part of Comity may use.
export * from "./calendar-date.ts";
export * from "./imprecise-date.ts";
export * from "./interval.ts";
