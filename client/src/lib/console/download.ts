/** Hands a text over as a file. The mark in front lets spreadsheets read it as UTF-8. */
export function downloadCsv(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file over by the next turn; until then the address must lead to it.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
