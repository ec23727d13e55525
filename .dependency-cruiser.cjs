/**
 * The rooms of src/ and what each may import (the table in README.md, "How it works"). A room is entered by its door,
 * the file named after it; everything else in the folder is its own business.
 */
const rooms = {
  files: [],
  text: [],
  article: ['text'],
  dates: ['text', 'article'],
  actors: ['text', 'article'],
  quotes: ['text', 'article', 'actors'],
  facts: ['text', 'article', 'dates', 'actors', 'quotes'],
  annotations: ['files', 'text'],
  corpus: ['files', 'text', 'article', 'dates', 'actors', 'quotes', 'facts', 'annotations'],
  server: ['files', 'text', 'article', 'dates', 'actors', 'quotes', 'facts', 'annotations', 'corpus'],
  client: [],
  cli: ['files', 'text', 'article', 'dates', 'actors', 'quotes', 'facts', 'annotations', 'corpus'],
};

/** What a room offers beside its door: the disk (Node only), the protocol (types only), the models that several engines read. */
const sideDoors = [
  '^src/(files|text)/disk\\.ts$',
  '^src/server/protocol\\.ts$',
  '^src/text/(models|words|penn|parser|weights)\\.ts$',
];

const everyRoom = Object.keys(rooms);

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-looks-left`,
      comment: `${room}/ may import ${allowed.join(', ') || 'no other room'} only`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: {
        path: `^src/(${everyRoom.filter(other => other !== room && !allowed.includes(other)).join('|')})/`,
        // The client knows the server's protocol, and asks the recogniser whether there is an article at all.
        ...(room === 'client' ? { pathNot: ['^src/server/protocol\\.ts$', '^src/article/article\\.ts$'] } : {}),
      },
    })),
    {
      name: 'through-the-door',
      comment: 'other rooms import the file named after the room, or one of the side doors',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/([^/]+)/\\1\\.ts$', ...sideDoors] },
    },
    {
      name: 'vscode-in-the-client',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/client/' },
      to: { path: '^vscode$' },
    },
    {
      name: 'no-disk-in-the-engine',
      comment: 'everything but the command line, the node entry of the server and the desktop client runs in a browser worker',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|(files|text)/disk|server/node|client/node)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
