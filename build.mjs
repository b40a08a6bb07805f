// Builds everything the browser and the PDFs need into wijkteam/static/dist (not in git).
// Names carry a hash of their content, so the server may let browsers keep them for ever; manifest.json says
// which file now stands for which logical name ("app.css" → "app-1a2b3c4d.css").

import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { dropUnusedCustomProperties } from "./assets/tools/custom-properties.mjs";

const ROOT = path.dirname(fileURLToPath(import.meta.url));
const DIST = path.join(ROOT, "wijkteam/static/dist");
const TTF = path.join(ROOT, "node_modules/@expo-google-fonts");

/** The font that every page needs at once: base.html preloads it under this logical name. */
const PRELOADED_FONT = { name: "tekst.woff2", file: /source-sans-3-latin-400-normal-.*\.woff2$/ };

/**
 * Whole TrueType files: WeasyPrint garbles names when two subset files share one family name. Source Sans has Latin,
 * Greek and Cyrillic; the others are for names and words in other scripts. wijkteam/kern/pdf_lettertypen.py reads them.
 */
const PDF_FONTS = [
  ["source-sans-3", "SourceSans3", "400Regular", "600SemiBold", "700Bold"],
  ["noto-sans-arabic", "NotoSansArabic", "400Regular"],
  ["noto-sans-hebrew", "NotoSansHebrew", "400Regular"],
  ["noto-sans-ethiopic", "NotoSansEthiopic", "400Regular"],
  ["noto-sans-armenian", "NotoSansArmenian", "400Regular"],
  ["noto-sans-georgian", "NotoSansGeorgian", "400Regular"],
  ["noto-sans-devanagari", "NotoSansDevanagari", "400Regular"],
  ["noto-sans-tamil", "NotoSansTamil", "400Regular"],
  ["noto-sans-thai", "NotoSansThai", "400Regular"],
  ["noto-sans-sc", "NotoSansSC", "400Regular"],
  ["noto-emoji", "NotoEmoji", "400Regular"],
];

/** Every browser we serve reads woff2; the woff copies would only double the folder. */
const woff2Only = {
  name: "woff2-only",
  setup({ onLoad }) {
    onLoad({ filter: /@fontsource.*\.css$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, "utf8")).replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, ""),
      loader: "css",
    }));
  },
};

function withHash(name, content) {
  const { name: stem, ext } = path.parse(name);
  return `${stem}-${createHash("sha256").update(content).digest("hex").slice(0, 8)}${ext}`;
}

async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: "assets/app.ts", out: "app" },
      { in: "assets/app.css", out: "app" },
    ],
    bundle: true,
    minify: true,
    format: "esm",
    target: ["safari15.4", "chrome109", "firefox115"],
    charset: "utf8",
    legalComments: "none",
    loader: { ".woff2": "file" },
    assetNames: "[name]-[hash]",
    outdir: DIST,
    write: false,
    plugins: [woff2Only],
    logLevel: "warning",
  });
  return outputFiles;
}

async function writeBundle(manifest) {
  for (const output of await bundle()) {
    const name = path.basename(output.path);
    if (name.endsWith(".woff2")) {
      await writeFile(path.join(DIST, name), output.contents);
      if (PRELOADED_FONT.file.test(name)) manifest[PRELOADED_FONT.name] = name;
      continue;
    }
    const text = name.endsWith(".css") ? dropUnusedCustomProperties(output.text) : output.text;
    manifest[name] = withHash(name, text);
    await writeFile(path.join(DIST, manifest[name]), text);
  }
}

async function writeIcon(manifest) {
  const icon = await readFile(path.join(ROOT, "assets/icoon.svg"));
  manifest["icoon.svg"] = withHash("icoon.svg", icon);
  await writeFile(path.join(DIST, manifest["icoon.svg"]), icon);
}

async function writePdfFiles() {
  await mkdir(path.join(DIST, "pdf"));
  for (const [packageName, stem, ...weights] of PDF_FONTS) {
    for (const weight of weights) {
      const source = path.join(TTF, packageName, weight, `${stem}_${weight}.ttf`);
      await cp(source, path.join(DIST, "pdf", `${stem}-${weight.slice(3)}.ttf`));
    }
    // The Open Font License asks that its text travels with the fonts.
    await cp(path.join(TTF, packageName, "LICENSE_FONT"), path.join(DIST, "pdf", `${stem}-LICENSE.txt`));
  }
  await cp(path.join(ROOT, "assets/pdf.css"), path.join(DIST, "pdf/pdf.css"));
}

const manifest = {};
await rm(DIST, { recursive: true, force: true });
await mkdir(DIST, { recursive: true });
await writeBundle(manifest);
await writeIcon(manifest);
await writePdfFiles();
await writeFile(path.join(DIST, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
