/** Offsets as the server counts them. */

/** Count as the server does: a sign beyond the first plane is one, and so is each line end. */
export function codePoints(text: string): number {
  return Array.from(text.replaceAll("\r\n", "\n")).length;
}
