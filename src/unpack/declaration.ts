/** What stands in HTML beside elements: comments, those that only some programs read, and where `refresh` leads. */

/** The end of `<!…>` or `<?…>`. HTML §13.2.5.42: `<!-->` is a whole comment; without an end it runs to the end of the file. */
export function commentEnd(html: string, open: number): number {
  if (!html.startsWith('<!--', open)) {
    const end = html.indexOf('>', open + 2);
    return end < 0 ? html.length : end + 1;
  }
  if (html.startsWith('>', open + 4)) return open + 5;
  if (html.startsWith('->', open + 4)) return open + 6;
  COMMENT_END.lastIndex = open + 4;
  return COMMENT_END.exec(html) === null ? html.length : COMMENT_END.lastIndex;
}

// HTML §13.2.5.51: `--!>` ends a comment too
const COMMENT_END = /--!?>/g;

/**
 * The markup of `<!--[if mso]>…<![endif]-->`: to Outlook, which draws with Word, it is part of the page, to all others a comment.
 * @param end where the comment ends. @returns undefined when it is a comment to everybody.
 */
export function conditional(
  html: string,
  open: number,
  end: number,
): { readonly html: string; readonly isOutlook: boolean } | undefined {
  if (!html.startsWith('<!--[', open)) return undefined;
  const head = /^<!--\[\s{0,8}if\b([^\]]{0,200})\]>/i.exec(html.slice(open, open + 224));
  if (head === null) return undefined;
  const [whole, condition = ''] = head;
  // `[if IE]` is read by no mail program of today, nor is what stands in a comment for all others than Outlook
  return {
    html: html.slice(open + whole.length, end),
    isOutlook: /\b(?:mso|vml)\b/i.test(condition) && !condition.includes('!'),
  };
}

/** Where `<meta http-equiv=refresh>` leads (HTML §4.2.5.3): seconds, a semicolon or comma, and the word `url` if there is one. */
export function refreshTarget(content: string): string {
  const lead = /^[\s\d.]{0,64}[\s;,]{0,64}(?:url\s{0,64}=\s{0,64})?/i.exec(content)?.[0] ?? '';
  const rest = content.slice(lead.length);
  const quote = rest.charAt(0);
  if (quote !== '"' && quote !== "'") return rest.trim();
  const close = rest.indexOf(quote, 1);
  return rest.slice(1, close < 0 ? rest.length : close).trim();
}
