/** The one way in which words that people read are written (docs/house.md), and the words of ours that stand in a source. */
import ts from 'typescript';

/** What a call takes is written as it is typed. */
const CALL = /ホスト:ポート|番号:(?:ハッシュ|値)/g;
/** Wide brackets, colons, semicolons and signs of a range; a semicolon, and a bracket with a blank, behind Japanese; a narrow colon without one. */
const OTHER = /[（）：；～]|[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}々ー」](?:; | \(|:(?=[^\s`]))/u;
const STRAIGHT = /[a-z]'[a-z]|\b[Oo]rganis/;

/** What is not written so in Japanese, with what stands around it; undefined when all is. */
export const faultOfJapanese = (text: string): string | undefined => around(text.replaceAll(CALL, ''), OTHER);

/** The same of English. */
export const faultOfEnglish = (text: string): string | undefined => around(text, STRAIGHT);

function around(text: string, pattern: RegExp): string | undefined {
  const at = text.search(pattern);
  return at < 0 ? undefined : text.slice(Math.max(0, at - 20), at + 20);
}

/** Texts that a source gives under the name of a language; what they leave open stands in them as `…`. */
export function textsOf(
  path: string,
  source: string,
): { readonly ja: readonly string[]; readonly en: readonly string[] } {
  const ja: string[] = [];
  const en: string[] = [];
  const read = (node: ts.Node, into: string[]): void => {
    // what is searched for is no text, nor what a text is chosen by
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken) return;
    if (ts.isStringLiteralLike(node)) into.push(node.text);
    else if (ts.isTemplateExpression(node))
      into.push(node.head.text + node.templateSpans.map((one) => `…${one.literal.text}`).join(''));
    ts.forEachChild(node, (child) => read(child, into));
  };
  const look = (node: ts.Node): void => {
    const isNamed = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    const name = isNamed && ts.isIdentifier(node.name) ? node.name.text : '';
    if (isNamed && node.initializer !== undefined && (name === 'ja' || name === 'en'))
      read(node.initializer, name === 'ja' ? ja : en);
    else ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false));
  return { ja, en };
}
