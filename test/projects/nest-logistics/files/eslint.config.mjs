import js from '@eslint/js';

export default [
  js.configs.recommended,
  {
    ignores: ['**/dist/**', 'packages/carrier-client/**'],
    rules: {
      'no-warning-comments': ['off', { terms: ['todo', 'fixme'] }],
    },
  },
];
