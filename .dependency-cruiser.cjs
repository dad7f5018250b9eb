/** Who may import whom (design 3). A rule's name is what it forbids. */
const outside = (path, allowed, name, comment) => ({ name, comment, severity: 'error', from: { path }, to: { pathNot: allowed } });

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    outside('^plugins/[^/]+/contracts/', ['^plugins/[^/]+/contracts/', '^plugins/platform/contracts/', 'node_modules/zod/', '^plugins/platform/dist/contracts/'], 'contracts-import-zod-and-platform-contracts-only'),
    { name: 'contracts-stay-in-their-plugin', severity: 'error', from: { path: '^plugins/([^/]+)/contracts/' }, to: { path: '^plugins/(?!$1/|platform/)[^/]+/' } },
    { name: 'domain-is-pure', severity: 'error', from: { path: '^plugins/([^/]+)/server/src/domain/' }, to: { pathNot: ['^plugins/$1/server/src/domain/', '^plugins/$1/contracts/', '^plugins/platform/(dist/)?contracts/', '^plugins/platform/(dist/)?server/src/pure/', 'node_modules/zod/'], dependencyTypesNot: ['type-only'] } },
    { name: 'platform-knows-no-plugin', severity: 'error', from: { path: '^plugins/platform/' }, to: { path: '^plugins/(?!platform/)' } },
    { name: 'payments-and-printing-never-call-pos', severity: 'error', from: { path: '^plugins/(payments|printing)/' }, to: { path: '^plugins/pos/' } },
    { name: 'payments-and-printing-know-not-each-other', severity: 'error', from: { path: '^plugins/(payments|printing)/' }, to: { path: '^plugins/(?!$1/|platform/)(payments|printing)/' } },
    { name: 'other-plugins-only-through-access-and-contracts', severity: 'error', from: { path: '^plugins/([^/]+)/server/' }, to: { path: '^plugins/(?!$1/)[^/]+/', pathNot: ['^plugins/[^/]+/(dist/)?contracts/', '^plugins/[^/]+/(dist/)?server/src/access\\.', '^plugins/platform/(dist/)?server/src/pure/'] } },
    { name: 'plugins-know-not-the-application', severity: 'error', from: { path: '^plugins/' }, to: { path: '^(cms|portal|printer-agent|ops|tests)/' } },
    { name: 'clients-import-contracts-only', severity: 'error', from: { path: '^(portal|printer-agent)/src/' }, to: { path: '^plugins/', pathNot: '^plugins/[^/]+/(dist/)?contracts/' } },
    { name: 'controllers-make-no-queries', severity: 'error', from: { path: '/(controllers|routes)/' }, to: { path: ['/repo/', 'node_modules/(kysely|pg)/'] } },
    { name: 'sql-lives-in-repo', severity: 'error', from: { path: '^plugins/(pos|payments|printing)/server/src/(services|domain|controllers|routes|templates|jobs|subscribers)/' }, to: { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] } },
    { name: 'features-know-not-each-other', severity: 'error', from: { path: '^portal/src/features/([^/]+)/' }, to: { path: '^portal/src/features/(?!$1/)[^/]+/(?!index\\.)' } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, exclude: { path: ['(^|/)(dist|build|node_modules/@strapi)/.*\\.d\\.ts$'] }, enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['nova-source', 'require', 'import', 'types', 'default'] } },
};
