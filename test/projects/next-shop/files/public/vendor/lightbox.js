/*!
 * Tiny lightbox 1.2.0
 * (c) 2019 Somebody, released under the MIT license
 */
(function (root) {
  // TODO: swipe on touch devices
  function open(src) {
    var box = document.createElement('div');
    box.className = 'lightbox';
    box.innerHTML = '<img src="' + src + '">';
    box.onclick = function () {
      box.remove();
    };
    document.body.appendChild(box);
  }
  root.lightbox = { open: open };
})(window);
