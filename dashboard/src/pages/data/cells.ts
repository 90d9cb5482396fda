// How spreadsheets name cells.

/** A column as spreadsheets name it: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let [left, letters] = [column, ''];
  while (left > 0) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
    left = Math.floor((left - 1) / 26);
  }
  return letters;
}

/** The number of a column in a reference such as AB12. */
export const columnOf = (reference: string): number => [...(/^[A-Z]+/.exec(reference)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A cell as one goes to it in a spreadsheet: Sheet1!C12, 'PDRB 2024'!C12, or C12 where there are no sheets. */
export function referenceOf(sheet: string | null, row: number, column: number): string {
  const cell = `${columnLetters(column)}${row}`;
  if (!sheet) return cell;
  return `${/^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}
