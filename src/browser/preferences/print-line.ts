import { today } from '../today.ts';

/** Fills in the line of `PrintLine.astro`: the date, and the address of the page if the site has no configured one. */
function fill(): void {
  const address = document.querySelector('.print-line [data-address]');
  if (address) address.textContent = location.origin + location.pathname;
  const printed = document.querySelector('.print-line [data-printed]');
  if (printed) printed.textContent = `，打印于 ${today()}`;
}

addEventListener('beforeprint', fill);
