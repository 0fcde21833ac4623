// The style of the extension: every check of typescript-eslint that needs types.
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

// node:test waits by itself for the tests that it is given.
const safe = [{ from: "package", package: "node:test", name: "test" }];

export default defineConfig(
  { ignores: ["dist", "out", "wheels", "node_modules", "**/*.mjs"] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: safe }],
    },
  },
);
