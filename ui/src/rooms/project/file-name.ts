import type { ProjectHead } from "../../ipc";
import { title } from "../../words/names";

/** What a file about a project is called, without its ending: signs that mean something to a system are left out. */
export function fileNameOf({ row }: ProjectHead): string {
  const name = [row.case_reference, title(row.title)].filter(Boolean).join(" ");
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "").slice(0, 80);
}
