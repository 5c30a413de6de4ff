import writeExcel from 'write-excel-file/node';
import type { BoardSheet } from '../../board-sheet.ts';

const HEADING = { fontWeight: 'bold', backgroundColor: '#F3F6F8', borderColor: '#75828F' } as const;

/** The board as an .xlsx file: headings that stay in view, days as days, numbers as numbers. */
export async function writeWorkbook(sheet: BoardSheet): Promise<Buffer> {
  const headings = sheet.columns.map(({ heading }) => ({ value: heading, type: String, ...HEADING }));
  const rows = sheet.rows.map((cells) =>
    cells.map((cell) => {
      if (cell === null) return null;
      if (typeof cell === 'number') return { value: cell, type: Number };
      if (typeof cell === 'string') return { value: cell, type: String };
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    }),
  );
  return writeExcel([headings, ...rows], {
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
}
