/** The VS Code that the tests download; the npm package code-server in scripts/code-server carries the same. */
export const vscodeVersion = '1.139.1';
