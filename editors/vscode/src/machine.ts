/** What the parts that look for programs ask of the machine; tests answer in its place. */

import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { homedir } from "node:os";

/** What a program answered. */
export interface Answer {
  readonly code: number;
  readonly output: string;
}

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  isFile(path: string): Promise<boolean>;
  /** Run a program; one that is not there or takes too long gives a code other than 0. */
  run(command: string, args: readonly string[], seconds?: number): Promise<Answer>;
}

/** Return this machine, where programs run in a folder that holds no code of anybody. */
export function thisMachine(folder: string): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isFile: async (path) => (await stat(path).catch(() => undefined))?.isFile() ?? false,
    run: (command, args, seconds = 15) =>
      new Promise((resolve) => {
        const options = { cwd: folder, timeout: seconds * 1000, windowsHide: true };
        execFile(command, args, options, (error, stdout, stderr) => {
          const output = [stdout, stderr, error?.message].filter(Boolean).join("\n");
          resolve({ code: error ? 1 : 0, output: error ? output : stdout });
        });
      }),
  };
}
