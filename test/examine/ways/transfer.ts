/** Quoted-printable (RFC 2045 §6.7), both ways; bytes as latin1. */

export function unquoted(body: string): string {
  return body
    .replaceAll(/[ \t]{0,100}=[ \t]{0,100}\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export function quotedPrintable(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  return lines.map(quotedLine).join('\n');
}

const LINE = 75;

function quotedLine(line: string): string {
  const out: string[] = [];
  let width = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    const isLast = i === line.length - 1;
    const isPlain = (code >= 33 && code <= 126 && code !== 61) || (code === 32 && !isLast);
    const piece = isPlain ? line.charAt(i) : `=${code.toString(16).toUpperCase().padStart(2, '0')}`;
    if (width + piece.length > LINE) {
      out.push('=\n');
      width = 0;
    }
    out.push(piece);
    width += piece.length;
  }
  return out.join('');
}
