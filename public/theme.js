// Loaded before anything is painted, so that a page never shows the wrong colours or size of text first. Nothing stored: as the system has it.
try {
  const root = document.documentElement.dataset;
  const theme = localStorage.getItem('mingzhang-theme');
  if (theme === 'light' || theme === 'dark') root.theme = theme;
  const size = localStorage.getItem('mingzhang-text-size');
  if (size) root.textSize = size;
} catch {
  // Storage is forbidden: the system decides.
}
