// A drafter installs the server, mends a draft, adds a paragraph and looks at the structure.

import { inEditor } from "./editor.mjs";

await inEditor(async (editor, seen) => {
  await editor.open("draft.md");
  await editor.click("resolint is not on this machine", "Install");
  seen.status = await editor.status("General Assembly");
  seen.suspicious = await editor.suspicious();
  await editor.showProblems();
  seen.problems = await editor.problems(12);
  await editor.picture("problems");

  await editor.open("draft.md");
  await editor.goTo(10, 2);
  seen.hover = await editor.hover();
  await editor.goTo(52, 5);
  seen.fixes = await editor.quickFix("邀请");
  await editor.waitForText("**邀请**");
  await editor.picture("fixed");

  await editor.goTo(28, 3);
  await editor.command("resolint: Insert a Paragraph Behind This One");
  await editor.answer("请秘书长提出报告");
  await editor.picture("question");
  seen.question = await editor.agree("Apply");
  await editor.waitForText("请秘书长提出报告");
  await editor.picture("inserted");
  await editor.command("resolint: Show the Structure of the Draft");
  seen.structure = await editor.linesWith("operative");
  await editor.picture("structure");

  await editor.save();
  await editor.command("File: New Untitled Text File");
  await editor.command("Change Language Mode");
  await editor.choose("UN Resolution");
  await editor.type("大会，\n\n1. 请甲。\n");
  seen.untitled = await editor.problem("operative-verb-not-bold");
  await editor.picture("untitled");

  await editor.open("other.resolution.md");
  seen.language = await editor.language();
  await editor.picture("grammar");
});
