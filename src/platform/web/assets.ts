// The stylesheet, the icon, the fonts and the few scripts: read once at start, served under addresses that carry the hash of their
// content, so that a browser may keep them for ever and a new version is a new address.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { projectRoot } from "../config/index.ts";
import { SCRIPTS, type ShellAssets } from "./shell/frame.ts";

/** One stylesheet is served; it is written in parts, in this order. */
const STYLE_PARTS = ["tokens", "fonts", "page", "shell", "text", "proof", "marks", "tables", "matrix", "forms", "plots", "desk", "files", "requests", "letters", "print"] as const;

const FONTS = ["noto-sans/latin-400", "noto-sans/latin-600", "noto-sans/latin-ext-400", "noto-sans/latin-ext-600", "noto-sans/devanagari-400", "noto-sans/devanagari-600", "noto-sans/cyrillic-400", "noto-sans/cyrillic-600", "noto-serif/latin-600", "noto-serif/latin-ext-600"] as const;

/** What the first screen of nearly every page needs. */
const FIRST_FONTS: readonly string[] = ["noto-sans/latin-400", "noto-serif/latin-600"];

type Encoding = "br" | "gzip" | "identity";
export type Asset = { readonly address: string; readonly type: string; readonly bodies: Readonly<Partial<Record<Encoding, Buffer>>> & { readonly identity: Buffer } };
export type Assets = { readonly all: readonly Asset[]; readonly shell: ShellAssets };

/** Reads and hashes everything. @throws Error where a file is missing: the installation is broken. */
export function loadAssets(root: string = projectRoot()): Assets {
  const fonts = FONTS.map((font) => ({ font, asset: fontAsset(root, font) }));
  const styles = STYLE_PARTS.map((part) => readFileSync(join(root, "public", "styles", `${part}.css`), "utf8")).join("\n");
  const stylesheet = textAsset("comity", "css", "text/css; charset=utf-8", withFontAddresses(styles, fonts));
  const icon = textAsset("icon", "svg", "image/svg+xml", readFileSync(join(root, "public", "icon.svg"), "utf8"));
  const scripts = SCRIPTS.map((name) => ({ name, asset: textAsset(name, "js", "text/javascript; charset=utf-8", readFileSync(join(root, "public", "scripts", `${name}.js`), "utf8")) }));
  const first = fonts.filter(({ font }) => FIRST_FONTS.includes(font)).map(({ asset }) => asset.address);
  return {
    all: [stylesheet, icon, ...fonts.map(({ asset }) => asset), ...scripts.map(({ asset }) => asset)],
    shell: {
      stylesheet: stylesheet.address,
      icon: icon.address,
      fonts: first,
      scripts: Object.fromEntries(scripts.map(({ name, asset }) => [name, asset.address])) as ShellAssets["scripts"],
    },
  };
}

/** Serves them; an old hash is not found, as the page that named it is gone too. */
export async function serveAssets(server: FastifyInstance, { assets }: { readonly assets: Assets }): Promise<void> {
  for (const asset of assets.all) {
    server.get(asset.address, { compress: false }, async (request, reply) => {
      const encoding = bestEncoding(asset, request.headers["accept-encoding"]);
      void reply.header("cache-control", "public, max-age=31536000, immutable").header("vary", "Accept-Encoding").type(asset.type);
      if (encoding !== "identity") void reply.header("content-encoding", encoding);
      return reply.send(asset.bodies[encoding] ?? asset.bodies.identity);
    });
  }
}

function bestEncoding(asset: Asset, accepted: string | undefined): Encoding {
  const entries = (accepted ?? "").split(",").filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry));
  const offers = new Set(entries.map((entry) => entry.split(";")[0]?.trim()));
  if (asset.bodies.br !== undefined && offers.has("br")) return "br";
  return asset.bodies.gzip !== undefined && offers.has("gzip") ? "gzip" : "identity";
}

function fontAsset(root: string, font: (typeof FONTS)[number]): Asset {
  const [family = "", cut = ""] = font.split("/");
  const name = `${family}-${cut}`;
  const body = readFileSync(join(root, "node_modules", "@fontsource", family, "files", `${name}-normal.woff2`));
  return { address: hashedAddress(name, "woff2", body), type: "font/woff2", bodies: { identity: body } };
}

function textAsset(name: string, ending: string, type: string, text: string): Asset {
  const identity = Buffer.from(text, "utf8");
  const bodies = { identity, br: brotliCompressSync(identity), gzip: gzipSync(identity, { level: 9 }) };
  return { address: hashedAddress(name, ending, identity), type, bodies };
}

/** `url("noto-sans/latin-400")` in the stylesheet becomes the address with the hash. @throws Error for a font we do not serve. */
function withFontAddresses(styles: string, fonts: readonly { readonly font: string; readonly asset: Asset }[]): string {
  return styles.replaceAll(/url\("([^"]+)"\)/g, (_whole, name: string) => {
    const found = fonts.find(({ font }) => font === name);
    if (found === undefined) throw new Error(`the stylesheet names ${name}, which is not served`);
    return `url("${found.asset.address}")`;
  });
}

function hashedAddress(name: string, ending: string, body: Buffer): string {
  return `/assets/${name}.${createHash("sha256").update(body).digest("hex").slice(0, 12)}.${ending}`;
}
