/// <reference types="handlebars" />

/** Handlebars' parser by itself: without its compiler, which makes code. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  /** @throws an `Error` where the text is not well-formed; one with `lineNumber` and `column` for a block closed under another name */
  export function parse(source: string): hbs.AST.Program;
  export const parser: {
    parseError(
      message: string,
      trouble: {
        readonly text?: string;
        readonly token?: string;
        readonly loc?: { readonly last_line: number; readonly last_column: number };
      },
    ): never;
  };
}
