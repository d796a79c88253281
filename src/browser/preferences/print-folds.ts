const opened = new Set<HTMLDetailsElement>();

/** Opens what is folded while a page is printed, in browsers whose style sheets cannot (Chrome before 131, Safari before 18.4). */
function open(): void {
  if (CSS.supports('selector(::details-content)')) return;
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold:not([open])')) {
    fold.open = true;
    opened.add(fold);
  }
}

function close(): void {
  for (const fold of opened) fold.open = false;
  opened.clear();
}

addEventListener('beforeprint', open);
addEventListener('afterprint', close);
