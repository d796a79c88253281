import type { CurrencyUnit } from '../../domain/records.ts';
import { printedUnit, readUnit, saveUnit, showUnit, UNIT_KEY } from './money-unit.ts';
import { readTextSize, saveTextSize, showTextSize, TEXT_SIZE_KEY, type TextSize } from './text-size.ts';
import { readTheme, saveTheme, showTheme, THEME_KEY, type Theme } from './theme.ts';

/** The stored keys whose change shows; `null` when all are removed. */
const KEYS: readonly (string | null)[] = [null, THEME_KEY, TEXT_SIZE_KEY, UNIT_KEY];

/**
 * `<display-settings>` of `DisplaySettings.astro` lets the reader choose the theme, the size of text and the unit of amounts for all pages on this
 * device.
 */
class DisplaySettings extends HTMLElement {
  #life = new AbortController();

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.addEventListener('change', (event) => this.#choose(event.target as HTMLInputElement), { signal });
    this.addEventListener('keydown', (event) => event.key === 'Escape' && this.#close(), { signal });
    document.addEventListener('click', (event) => this.contains(event.target as Node) || this.#fold(), { signal });
    // The reader may have changed a setting in another tab, or since leaving a page that the browser now shows again from memory.
    addEventListener('storage', ({ key }) => KEYS.includes(key) && this.#show(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#show(), { signal });
    // Scripts add search results and comparisons after the page was loaded, and say so through `announce-amounts.ts`.
    document.addEventListener('amounts', () => this.#show(), { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  #choose({ name, value }: HTMLInputElement): void {
    if (name === 'theme') saveTheme(value as Theme);
    if (name === 'text-size') saveTextSize(value as TextSize);
    if (name === 'unit') saveUnit(value as CurrencyUnit);
    this.#show();
  }

  #show(): void {
    const theme = readTheme();
    showTheme(theme);
    this.#check('theme', theme);
    const size = readTextSize();
    showTextSize(size);
    this.#check('text-size', size);
    const unit = readUnit();
    showUnit(unit);
    this.#check('unit', unit ?? printedUnit());
  }

  #check(name: string, value: string): void {
    for (const radio of this.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)) {
      radio.checked = radio.value === value;
    }
  }

  #fold(): void {
    this.querySelector('details')!.open = false;
  }

  #close(): void {
    this.#fold();
    this.querySelector('summary')!.focus();
  }
}

customElements.define('display-settings', DisplaySettings);
