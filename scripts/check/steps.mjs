/**
 * One step of the check: does something as a person would and throws when it does not work.
 *
 * @typedef {object} Step
 * @property {string} title names the step and its picture
 * @property {(window: import('../workbench/driver.mjs').Workbench) => Promise<void>} run
 */

/** @type {readonly Step[]} */
export const steps = [
  {
    title: 'Open the workbench',
    run: async (window) => window.waitUntilReady(),
  },
  {
    title: 'Open the Deorbit container',
    run: async (window) => {
      await window.openContainer('Deorbit');
      await window.waitForContent();
    },
  },
];
