/** The squares of a QR code: row by row, true where it is dark. */
export interface QrSquares {
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
}

/** One SVG path for all dark squares, a unit each; neighbours in a row are drawn as one bar, so that no seams show. */
export function qrPath({ size, isDark }: QrSquares): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue;
      const from = column;
      while (column < size && isDark(row, column)) column += 1;
      path += `M${from} ${row}h${column - from}v1h${from - column}z`;
    }
  }
  return path;
}
