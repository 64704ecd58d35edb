// What goes to the clipboard from a block of cells.
import { plainNumber, plainShare, type DecimalSign } from "../../../words/spreadsheet";
import type { Block } from "./moves";
import { amountAt, type Column, type Place, type Row, type Sheet } from "./sheet";
import { nameOf } from "./telling";

/** The values of the block as a spreadsheet in the language reads them; nothing where there is none. */
export function copyOf(sheet: Sheet, block: Block, sign: DecimalSign): string[][] {
  const columns = sheet.columns.slice(block.left, block.right + 1);
  const valueOf = (row: Row, column: Column, place: Place): string => {
    if (column.is === "category") return nameOf(row);
    if (column.is === "deviation") return plainShare(row.sums?.deviation_per_mille ?? null, sign);
    const money = amountAt(sheet, place);
    return money ? plainNumber(money.amount, sign) : "";
  };
  return sheet.rows
    .slice(block.top, block.bottom + 1)
    .map((row, down) =>
      columns.map((column, right) => valueOf(row, column, { row: block.top + down, column: block.left + right })),
    );
}
