// Loaded before anything is painted, so that a page never shows the wrong colours first. Nothing stored: as the system has it.
try {
  const theme = localStorage.getItem('mingzhang-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system decides.
}
