import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

/** Sizes and types; who may import whom is in .dependency-cruiser.cjs. */
export default ts.config(
  { ignores: ['**/dist/**', '**/build/**', '**/node_modules/**', '**/generated/**', '**/.nova/**', '**/.strapi/**', '**/.cache/**', 'cms/types/**', 'test-results/**', 'tests/**/*.cjs', '.dependency-cruiser.cjs'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true, IIFEs: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false, prefer: 'type-imports' }],
      'no-console': 'error',
      // Playwright wants a pattern where a fixture asks for nothing.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off',
    },
  },
  { files: ['ops/**', 'tests/**', 'portal/*.mjs'], rules: { 'no-console': 'off' }, languageOptions: { globals: { process: 'readonly', console: 'readonly', fetch: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', AbortSignal: 'readonly', AbortController: 'readonly', Buffer: 'readonly', performance: 'readonly', TextDecoderStream: 'readonly' } } },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.tsx', 'portal/**/*.ts'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  { files: ['**/migrations/**', 'cms/src/seeds/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
);
