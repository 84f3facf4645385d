/**
 * Puts something onto the clipboard in one or several formats, by type. To be called on a click: where the editor does not
 * let a page write, its own copying takes the contents instead.
 *
 * @returns whether the clipboard took it
 */
export async function writeToClipboard(contents: Readonly<Record<string, string>>): Promise<boolean> {
  return (await wasWritten(contents)) || wasCopied(contents);
}

async function wasWritten(contents: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    const parts = Object.entries(contents).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
    return true;
  } catch {
    return false;
  }
}

function wasCopied(contents: Readonly<Record<string, string>>): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(contents)) event.clipboardData.setData(type, text);
    isTaken = true;
  };
  document.addEventListener('copy', take, { capture: true });
  // Where nothing is selected there is nothing to copy, and nobody is asked.
  getSelection()?.selectAllChildren(document.body);
  const isCopied = document.execCommand('copy');
  getSelection()?.removeAllRanges();
  document.removeEventListener('copy', take, { capture: true });
  return isCopied && isTaken;
}
