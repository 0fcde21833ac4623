// A drafter whose editor is in Chinese opens two folders of somebody else's, looks at a draft, and
// then trusts the folders.

import { inEditor } from "./editor.mjs";

await inEditor(async (editor, seen) => {
  await editor.open("draft.md");
  await editor.click("本机没有 resolint", "安装");
  await editor.status("大会");
  await editor.showProblems();
  seen.wary = await editor.problems(1);
  await editor.picture("wary");
  seen.said = await editor.said("noisy.py");

  await editor.command("Workspaces: Manage Workspace Trust");
  await editor.press("Control+Enter");
  await editor.press("Escape");
  seen.trusting = await editor.problems(2);
  await editor.open("second.md");
  seen.second = await editor.status("模拟联合国");
}, "zh-CN");
