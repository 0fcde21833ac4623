/** A machine whose programs are a table: what is not in it is not there. */

import type { Answer, Machine } from "../src/machine";

export interface Asked extends Machine {
  readonly asked: string[];
}

/** Make a machine from what each command answers; a command may be given with its arguments. */
export function machineWith(answers: Record<string, string>, more: Partial<Machine> = {}): Asked {
  const asked: string[] = [];
  return {
    platform: "linux",
    env: { PATH: "/usr/bin:/bin" },
    home: "/home/d",
    isFile: (path) => Promise.resolve(path in answers),
    run: (command, args): Promise<Answer> => {
      asked.push([command, ...args].join(" "));
      const output = answers[[command, args[0]].join(" ")] ?? answers[command];
      return Promise.resolve(output === undefined ? { code: 1, output: "" } : { code: 0, output });
    },
    ...more,
    asked,
  };
}
