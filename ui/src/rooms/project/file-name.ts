import type { ProjectHead } from "../../ipc";
import { title } from "../../words/names";

/** A name as a file can have it: signs that mean something to a system are left out. */
export const fileName = (name: string): string =>
  name.replaceAll(/[\\/:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "").slice(0, 80);

/** What a file about a project is called, without its ending. */
export const fileNameOf = ({ row }: ProjectHead): string =>
  fileName([row.case_reference, title(row.title)].filter(Boolean).join(" "));
