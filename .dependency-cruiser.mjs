/** The house's room table as rules: what a room may import, and that nothing goes round in a circle. */

/** The pure rooms' npm packages: pure JavaScript without I/O inside, a decision record each. */
const pureNpm = ['tldts'];
/** What these stand on. */
const pureNpmOwn = ['tldts-core'];

/** room: [rooms it may import, rooms of which it may import the types only] */
const pure = {
  message: [[], []],
  unpack: [['message'], []],
  authenticate: [['message'], ['lookup']],
  examine: [['message', 'unpack', 'authenticate'], ['lookup']],
  logs: [[], []],
  case: [['message', 'examine', 'logs'], []],
  respond: [['message', 'examine', 'logs', 'case'], ['lookup']],
};
const impure = {
  lookup: [[], []],
  store: [[], ['message', 'examine', 'case']],
  mail: [['message'], ['respond']],
  app: [[...Object.keys(pure), 'lookup', 'store', 'mail'], []],
  words: [[], []],
  report: [
    ['app', 'words'],
    [...Object.keys(pure), 'lookup', 'store'],
  ],
  cli: [
    ['app', 'words', 'report'],
    [...Object.keys(pure), 'lookup', 'store'],
  ],
  server: [
    ['app', 'words', 'report'],
    [...Object.keys(pure), 'lookup', 'store'],
  ],
  // it may hold the pure rooms themselves, but only where it reads a mail: see web-examines-in-one-place
  web: [['app', 'words', 'report', ...Object.keys(pure), 'lookup'], ['store']],
};

/** One file of another room, beside the row: the verb that starts the server. */
const doors = { cli: ['^src/server/serve\\.ts$'] };

const folders = (rooms) => `^src/(${rooms.join('|')})/`;

/** Two rules a room: a plain import beyond its row, and a type beyond its row and its types. */
function rows(rooms) {
  return Object.entries(rooms).flatMap(([room, [may, types]]) => {
    const any = [room, ...may, ...types];
    return [
      {
        name: `${room}-imports`,
        severity: 'error',
        comment: `src/${room}/ may import: ${may.join(', ') || 'nothing'}${types.length > 0 ? `; types of ${types.join(', ')}` : ''}`,
        from: { path: folders([room]) },
        to: { path: '^(src|test|tools|bench)/', pathNot: [folders(any), ...(doors[room] ?? [])] },
      },
      ...(types.length === 0
        ? []
        : [
            {
              name: `${room}-imports-types-only`,
              severity: 'error',
              comment: `src/${room}/ may import only the types of ${types.join(', ')}`,
              from: { path: folders([room]) },
              to: { path: folders(types), dependencyTypesNot: ['type-only'] },
            },
          ]),
    ];
  });
}

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Types may name each other; code may not go round in a circle.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    // a module of Node that has no name without `node:`, and so is in no list of them
    { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^node:sqlite$' } },
    ...rows(pure),
    ...rows(impure),
    {
      name: 'known-asks-no-detector',
      severity: 'error',
      comment:
        'A detector is an opinion, and is changed as one; what others build on is a question to the facts, answered in known/.',
      from: { path: '^src/examine/known/' },
      to: { path: '^src/examine/detect/' },
    },
    {
      name: 'web-examines-in-one-place',
      severity: 'error',
      comment:
        'Screens show what was examined, and take types alone; only inside/ reads mails, and is loaded when needed.',
      from: { path: '^src/web/', pathNot: '^src/web/inside/' },
      to: { path: folders([...Object.keys(pure), 'lookup']), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-uses-no-node',
      severity: 'error',
      comment: 'A browser has no module of Node; the build refuses those that come by way of other rooms.',
      // the PDF is written by the command line and the server alone
      from: { path: '^src/(web|report|words)/', pathNot: '^src/report/pdf/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-use-no-node',
      severity: 'error',
      from: { path: folders(Object.keys(pure)) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-npm-allow-list',
      severity: 'error',
      comment: 'The compiler fence cannot see into packages: a pure room takes only those named here.',
      from: { path: folders(Object.keys(pure)) },
      to: {
        path: '^node_modules/|^[^.]',
        pathNot: `^src/|^node_modules/(${[...pureNpm, ...pureNpmOwn].join('|').replaceAll('.', '\\.')})/`,
      },
    },
    {
      name: 'product-imports-no-tests-and-tools',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|tools|bench)/' },
    },
    {
      name: 'product-imports-no-development-packages',
      severity: 'error',
      comment: 'The web app is built: what it takes from packages stands in dist/web, and nobody installs it.',
      from: { path: '^src/', pathNot: '^src/web/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'one-barrel',
      severity: 'error',
      comment: 'src/index.ts is for those outside; the house imports the file it means.',
      from: { path: '^src/' },
      to: { path: '^src/index\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.svelte', '.d.ts'],
    },
  },
};
