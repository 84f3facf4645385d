import { Controller } from '@hotwired/stimulus';

export default class extends Controller {
  static values = { src: String, position: Number };

  connect() {
    this.element.src = this.srcValue;
    this.element.currentTime = this.positionValue;
  }

  // FIXME: position is lost when the tab is closed on iOS
  save() {
    const token = document.querySelector('meta[name="csrf-token"]').content;
    fetch(this.element.dataset.progressUrl, {
      method: 'PATCH',
      headers: { 'X-CSRF-Token': token },
      body: JSON.stringify({ position: this.element.currentTime }),
    });
  }
}
