/** Three suites: unit is pure, api drives a real Strapi on a real PostgreSQL, contract runs one suite against each adapter. */
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } }, module: { type: 'commonjs' } }] },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

module.exports = {
  workerIdleMemoryLimit: '1200MB',
  // A boot takes 3 s on a quiet machine and has been seen to take more than a minute on a crowded one.
  testTimeout: 120_000,
  // Strapi talks on the console; what a failing test needs is in its assertion.
  silent: true,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/unit/**/*.test.{ts,tsx}'] },
    { ...base, displayName: 'api', testMatch: ['<rootDir>/api/**/*.test.ts'], globalSetup: '<rootDir>/support/make-template-database.ts' },
    { ...base, displayName: 'contract', testMatch: ['<rootDir>/contract/**/*.test.ts'] },
  ],
};
