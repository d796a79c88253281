import { UNKNOWN_ORIGIN } from '../../views/parts/embed-code.ts';
import { copyText } from '../citing/copy-text.ts';

/** `<embed-box>` of `EmbedBox.astro` offers to copy each text, and writes the address of the site where it was built without one. */
class EmbedBox extends HTMLElement {
  connectedCallback(): void {
    for (const snippet of this.querySelectorAll('.snippet')) {
      const box = snippet.querySelector('textarea')!;
      const button = snippet.querySelector('button')!;
      const status = snippet.querySelector('[role=status]')!;
      box.value = box.value.replaceAll(UNKNOWN_ORIGIN, location.origin);
      button.hidden = false;
      button.addEventListener('click', () => {
        void copyText(box).then((copied) => {
          status.textContent = copied ? '已复制' : '浏览器不让复制，文字已选中，请按复制键';
        });
      });
    }
  }
}

customElements.define('embed-box', EmbedBox);
