/**
 * Puts a text on the clipboard; answers whether that was done. On plain HTTP, where venues are, browsers offer no
 * clipboard, but they still copy what is selected.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** Browsers would rather be asked for their clipboard, but on plain HTTP this old way is the only one that they leave. */
function copySelection(): boolean {
  const command: unknown = Reflect.get(document, 'execCommand');
  return typeof command === 'function' && command.call(document, 'copy') === true;
}

function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  // Not to be typed into, so that no keyboard opens; and in view, so that nothing scrolls.
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.inset = '0';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  field.setSelectionRange(0, text.length);
  const done = copySelection();
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
