// What a drafter does in VS Code and what the drafter sees, as functions of a page.

import { chromium } from "playwright-core";

const SECONDS = 1000;
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Run what a drafter does in an editor, and take a picture of the end, good or bad. */
export async function inEditor(url, folder, shots, drive) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: FLAGS.split(" ") });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(60 * SECONDS);
    await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`);
    await page.waitForSelector(".monaco-workbench .statusbar-item");
    const editor = editorIn(page, shots);
    try {
      await drive(editor);
    } finally {
      await editor.shot("end");
    }
  } finally {
    await browser.close();
  }
}

function editorIn(page, shots) {
  const press = (keys) => page.keyboard.press(keys);
  const lines = () => page.locator(".editor-instance .view-line");
  const quickInput = page.locator(".quick-input-widget:visible input").first();

  async function pick(keys, words) {
    await press(keys);
    await quickInput.waitFor();
    await quickInput.fill(words);
    await page.locator(".quick-input-list .monaco-list-row.focused").first().waitFor();
    await press("Enter");
  }

  return {
    page,
    press,
    shot: (name) => page.screenshot({ path: `${shots}/${name}.png` }),
    open: async (file) => {
      await pick("Control+P", file);
      await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
      await lines().first().waitFor();
    },
    command: (title) => pick("F1", `>${title}`),
    /** Answer the question that a command asks. */
    answer: async (text) => {
      await page.locator(".quick-input-widget:visible .quick-input-title").waitFor();
      await quickInput.fill(text);
      await press("Enter");
    },
    /** Put the cursor into a line and column of the file, which count from 1. */
    goTo: async (line, column) => {
      await press("Control+G");
      await quickInput.fill(`:${String(line)}:${String(column)}`);
      await press("Enter");
      await quickInput.waitFor({ state: "hidden" });
    },
    /** Wait for a notification that holds these words, and click its button. */
    click: async (words, button) => {
      const toast = page.locator(".notification-list-item", { hasText: words });
      await toast.getByRole("button", { name: button, exact: true }).click();
    },
    status: async (matching) => {
      const item = page.locator('.statusbar-item[id="resolint.resolint.resolint"]');
      await item.filter({ hasText: matching }).waitFor();
      return (await item.innerText()).trim();
    },
    /** Return the findings of the Problems list, without their folding and counts. */
    problems: async () => {
      await press("Control+Shift+M");
      const rows = page.locator(
        ".markers-panel .monaco-list-row .marker-line, .markers-panel .monaco-list-row",
      );
      await rows.first().waitFor();
      const texts = await rows.allInnerTexts();
      return texts.map((text) => text.replace(/\s+/g, " ").trim());
    },
    hover: async () => {
      await press("Control+K");
      await press("Control+I");
      const hover = page.locator(".monaco-hover:visible .hover-contents").first();
      await hover.waitFor();
      const text = (await page.locator(".monaco-hover:visible").allInnerTexts()).join("\n");
      await press("Escape");
      return text.replace(/\s+/g, " ").trim();
    },
    /** Return the quick fixes at the cursor and take the first that holds these words. */
    quickFix: async (words) => {
      await press("Control+.");
      const entries = page.locator(".action-widget .monaco-list-row.action");
      await entries.first().waitFor();
      const texts = (await entries.allInnerTexts()).map((text) => text.trim());
      await entries.filter({ hasText: words }).first().click();
      return texts;
    },
    waitForLine: (words) => lines().filter({ hasText: words }).first().waitFor(),
    lines: async () => (await lines().allInnerTexts()).map((text) => text.replace(/ /g, " ")),
    save: () => press("Control+S"),
    seconds: (count) => page.waitForTimeout(count * SECONDS),
  };
}
