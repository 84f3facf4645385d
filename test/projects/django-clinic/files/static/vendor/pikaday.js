/*!
 * Date picker, trimmed copy
 * BSD-2-Clause
 */
(function (window) {
  'use strict';
  // FIXME: leap seconds
  window.Picker = function (field) {
    this.field = field;
  };
})(window);
