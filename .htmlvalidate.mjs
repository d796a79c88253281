import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:prettier'],
  rules: {
    // Names of projects are as long as they are.
    'long-title': 'off',
    // Safari drops the list role of a list without bullets: https://bugs.webkit.org/show_bug.cgi?id=170179
    'no-redundant-role': 'off',
    'no-trailing-whitespace': 'off',
    // Every script is the site's own.
    'require-sri': 'off',
  },
});
