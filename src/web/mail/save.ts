/** Hands bytes to the browser as a file to keep. */

/** How long the browser may take to begin: its own copy is made by then. */
const KEPT = 60_000;

export function save(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
