/** Hands a text over as a file; it is made on this device, so no network is needed. The mark in front says that it is UTF-8. */
export function saveFile(fileName: string, text: string, type: 'text/csv' | 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file over by the next turn; until then the address must lead to it.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
