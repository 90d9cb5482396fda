// A comma-separated file of what a chart draws, in codes and full precision, made in the browser.

// A text that a spreadsheet would run as a formula is disarmed; a number never is.
function cell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows are objects with the same members; their names are the header. */
export function csvOf(rows) {
  const columns = Object.keys(rows[0] ?? {});
  return [columns, ...rows.map(row => columns.map(column => row[column]))]
    .map(cells => cells.map(cell).join(','))
    .join('\r\n') + '\r\n';
}

/** Hands a file to the reader. The mark in front tells spreadsheets that it is UTF-8. */
export function download(name, text) {
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
