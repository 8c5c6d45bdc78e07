/** Text out of strings of a file as lines: all ends of lines are one, and what only steers or has no meaning is gone. */
export const plainLines = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\u00a0]/g, ' ')
    .replace(/[\u0000-\u0009\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffe\uffff]/g, '');
