// A drafter gives a note another number and has a verb completed.

import { inEditor } from "./editor.mjs";

await inEditor(async (editor, seen) => {
  await editor.open("draft.md");
  await editor.click("resolint is not on this machine", "Install");
  await editor.status("General Assembly");

  await editor.goTo(3, 1);
  await editor.press("End");
  seen.name = await editor.rename("2");
  await editor.waitForText("甲；²");
  await editor.picture("renamed");

  await editor.goTo(5, 1);
  await editor.press("End");
  await editor.type("\n\n3. 鼓");
  seen.offered = await editor.complete("鼓励");
  await editor.picture("completed");
  await editor.save();
});
