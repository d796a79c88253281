import { today } from '../today.ts';

/** Fills the line of `PrintLine.astro`: the day of printing, and the address that the page was opened at where none is configured. */
function fill(): void {
  const address = document.querySelector('.print-line [data-address]');
  if (address) address.textContent = location.origin + location.pathname;
  const printed = document.querySelector('.print-line [data-printed]');
  if (printed) printed.textContent = `，打印于 ${today()}`;
}

addEventListener('beforeprint', fill);
