// A drafter opens a folder of somebody else's, looks at a draft, and then trusts the folder.

import { inEditor } from "./editor.mjs";

await inEditor(async (editor, seen) => {
  await editor.open("draft.md");
  await editor.click("resolint is not on this machine", "Install");
  await editor.status("General Assembly");
  await editor.showProblems();
  seen.wary = await editor.problems(1);
  await editor.picture("wary");
  seen.said = await editor.said("noisy.py");

  await editor.command("Workspaces: Manage Workspace Trust");
  await editor.press("Control+Enter");
  await editor.press("Escape");
  seen.trusting = await editor.problems(2);
});
