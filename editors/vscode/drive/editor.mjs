// What a drafter does in VS Code and what the drafter sees, as functions of a page.

import { writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const PATIENCE = 60_000;
// A menu that an update of the editor closed at once is asked for again, as a drafter would.
const GLANCE = 8_000;
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
// Lists show the rows that fit, so the window is high.
const WINDOW = { width: 1400, height: 1600 };

/**
 * Do in an editor what `drive` does, with the address, the folder or workspace to be opened and the folder for
 * results from the command line. What it puts into `seen` is written to result.json, and a
 * picture is taken of the end, good or bad.
 */
export async function inEditor(drive, locale = "en") {
  const [url, opened, results] = process.argv.slice(2);
  const kind = opened.endsWith(".code-workspace") ? "workspace" : "folder";
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: FLAGS.split(" ") });
  const seen = {};
  try {
    const page = await browser.newPage({ viewport: WINDOW, locale });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${url}/?${kind}=${encodeURIComponent(opened)}`);
    await page.waitForSelector(".monaco-workbench .statusbar-item");
    const editor = editorIn(page, results);
    try {
      await drive(editor, seen);
    } finally {
      await editor.picture("end");
    }
  } finally {
    writeFileSync(`${results}/result.json`, JSON.stringify(seen));
    await browser.close();
  }
}

function editorIn(page, results) {
  const press = (keys) => page.keyboard.press(keys);
  const input = page.locator(".quick-input-widget:visible input").first();
  const editor = page.locator(".editor-group-container.active .monaco-editor").first();
  // Files stand above their findings, and places that go with a finding below it.
  const rows = page.locator('.markers-panel .monaco-list-row[aria-level="2"]');

  /** Press keys until they show something. */
  async function summon(keys, what) {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      for (const key of keys) await press(key);
      try {
        return await what.waitFor({ timeout: GLANCE });
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await press("Escape");
      }
    }
  }

  async function pick(keys, words) {
    await press(keys);
    await choose(words);
  }

  async function choose(words) {
    await input.fill(words);
    const whole = new RegExp(`^${words.replace(/^>/, "").replace(/[.()]/g, "\\$&")}$`);
    const label = page.locator(".quick-input-list .label-name").filter({ hasText: whole }).first();
    await label.click();
    await label.waitFor({ state: "hidden" });
  }

  return {
    press,
    picture: (name) => page.screenshot({ path: `${results}/${name}.png` }),
    open: async (file) => {
      await pick("Control+P", file);
      await page.locator(".tab.active", { hasText: file }).waitFor();
      await editor.locator(".view-line").first().waitFor();
    },
    /** Choose an entry of the list that a command shows. */
    choose,
    command: (title) => pick("F1", `>${title}`),
    /** Answer the question that a command asks. */
    answer: async (text) => {
      await page.locator(".quick-input-title:visible").waitFor();
      await input.fill(text);
      await press("Enter");
      await input.waitFor({ state: "hidden" });
    },
    type: (text) => page.keyboard.insertText(text),
    /** Put the cursor into a line and column, from 1; a Chinese character is two columns wide. */
    goTo: async (line, column) => {
      await press("Control+G");
      await input.fill(`:${String(line)}:${String(column)}`);
      await press("Enter");
      await input.waitFor({ state: "hidden" });
    },
    /** Click the button of the notification that holds these words. */
    click: async (words, button) => {
      const notification = page.locator(".notification-list-item", { hasText: words });
      await notification.getByRole("button", { name: button, exact: true }).click();
    },
    /** Return the notification that holds these words. */
    said: (words) =>
      page
        .locator(".notification-list-item", { hasText: words })
        .locator(".notification-list-item-message")
        .innerText(),
    /** Agree to what is asked in the middle of the window, and return the question. */
    agree: async (button) => {
      const dialog = page.locator(".monaco-dialog-box");
      const question = await dialog.locator(".dialog-message-container").innerText();
      await dialog.getByRole("button", { name: button, exact: true }).click();
      return question;
    },
    /** Return the item of the status bar, once it says what it should. */
    status: async (words) => {
      const item = page.locator('.statusbar-item[id^="resolint"]').filter({ hasText: words });
      await item.waitFor();
      return (await item.innerText()).trim();
    },
    language: async () => (await page.locator("#status\\.editor\\.mode").innerText()).trim(),
    showProblems: async () => {
      await press("Control+Shift+M");
      await rows.first().waitFor();
    },
    /** Return the findings of the Problems list, once there are so many. */
    problems: async (count) => {
      await rows.nth(count - 1).waitFor();
      await rows.nth(count).waitFor({ state: "hidden" });
      return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
    },
    /** Return the finding of a rule in the Problems list. */
    problem: async (rule) => {
      const text = await rows.filter({ hasText: rule }).first().innerText();
      return text.replace(/\s+/g, " ").trim();
    },
    hover: async () => {
      const hover = page.locator(".monaco-hover:visible .hover-row").first();
      await summon(["Control+K", "Control+I"], hover);
      const text = await hover.innerText();
      await press("Escape");
      return text.replace(/\s+/g, " ").trim();
    },
    /** Return the quick fixes at the cursor, and take the first that holds these words. */
    quickFix: async (words) => {
      const entries = page.locator(".action-widget .monaco-list-row.action");
      await summon(["Control+."], entries.first());
      const texts = await entries.allInnerTexts();
      await entries.filter({ hasText: words }).first().click();
      return texts.map((text) => text.trim());
    },
    /** Give what stands at the cursor another name, and return the one that it had. */
    rename: async (name) => {
      const box = page.locator(".rename-box input");
      await summon(["F2"], box);
      const before = await box.inputValue();
      await box.fill(name);
      await press("Enter");
      return before;
    },
    /** Take the first suggestion that holds these words, and return all there are. */
    complete: async (words) => {
      const suggestions = page.locator(".suggest-widget.visible .monaco-list-row");
      const wanted = suggestions.filter({ hasText: words }).first();
      await summon(["Control+Space"], wanted);
      const texts = await suggestions.allInnerTexts();
      await wanted.click();
      return texts.map((text) => text.replace(/\s+/g, " ").trim());
    },
    /** Wait for words that the text of the active editor holds. */
    waitForText: (words) =>
      editor.locator(".view-line").filter({ hasText: words }).first().waitFor(),
    /** Return the lines of any editor that hold these words. */
    linesWith: async (words) => {
      const lines = page.locator(".monaco-editor .view-line").filter({ hasText: words });
      await lines.first().waitFor();
      return (await lines.allInnerTexts()).map((line) => line.replace(/ /g, " "));
    },
    /** Return how many signs the editor marks as suspicious. */
    suspicious: () => page.locator(".unicode-highlight").count(),
    save: async () => {
      await press("Control+S");
      await page.locator(".tab.active.dirty").waitFor({ state: "hidden" });
    },
  };
}
