/** In the place of VS Code, for modules that a unit test bundles: what the test gives under this name. */
module.exports = Reflect.get(globalThis, 'vscodeInTests');
