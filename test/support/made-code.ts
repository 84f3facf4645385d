/** Code that makes code out of a text, in whatever way a program can. */
export const MAKES_CODE = new RegExp(
  [
    /\beval\s*\(/,
    /\bFunction\s*(?:\(\s*["'`\w]|\.(?:apply|call|bind)\b)/,
    /\bnew\s+Function\b|=\s*Function\s*[;,]/,
    /(?<![$\w])(?:set(?:Timeout|Interval|Immediate)|constructor)\s*\(\s*["'`]/,
    /\bimport\s*\(\s*["'`]data:|["'](?:node:)?vm["']/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
