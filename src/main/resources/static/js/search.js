// The list of files by the keyboard: j and k go down and up, x ticks, a ticks the whole page, Enter opens.
const form = document.querySelector('[data-lines]');
if (form) {
  const lines = [...form.querySelectorAll('[data-line]')];
  const boxes = [...form.querySelectorAll('input[name=fichier]')];
  const everything = form.querySelector('[data-everything]');
  const ticked = form.querySelector('[data-ticked]');
  const typing = 'input:not([type=checkbox]), textarea, select, summary, button';

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches(typing)) return;
    const now = lines.indexOf(document.activeElement.closest('tr')?.querySelector('[data-line]'));
    if (event.key === 'j') lines[Math.min(now + 1, lines.length - 1)].focus();
    else if (event.key === 'k') lines[Math.max(now - 1, 0)].focus();
    else if (event.key === 'x' && now >= 0) boxes[now]?.click();
    else if (event.key === 'a' && boxes.length > 0) {
      const tick = !boxes.every((box) => box.checked);
      for (const box of boxes) box.checked = tick;
      tell();
    } else return;
    event.preventDefault();
  });

  form.addEventListener('change', tell);
  window.addEventListener('pageshow', tell);

  function tell() {
    if (!ticked) return;
    const count = boxes.filter((box) => box.checked).length;
    ticked.textContent = everything.checked
      ? 'Avec tous les dossiers trouvés :'
      : count === 0
        ? 'Avec les dossiers cochés :'
        : count === 1
          ? 'Avec le dossier coché :'
          : `Avec les ${count} dossiers cochés :`;
  }
}
