// Bundles the extension, or with `test` the tests of its parts.
import { readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

const tests = readdirSync("test").filter((name) => name.endsWith(".test.ts"));
const wanted = {
  extension: { entryPoints: ["src/extension.ts"], outdir: "dist", minify: true },
  test: {
    entryPoints: tests.map((name) => `test/${name}`),
    outdir: "out/test",
    outExtension: { ".js": ".mjs" },
    format: "esm",
    alias: { vscode: "./test/vscode.ts" },
  },
};
rmSync("out", { recursive: true, force: true });
await build({
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode"],
  logLevel: "warning",
  ...wanted[process.argv[2] ?? "extension"],
});
