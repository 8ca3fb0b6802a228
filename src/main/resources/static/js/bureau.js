// Keys of the exam office: « e » typed outside a field follows, presses or focuses what carries data-key="e".
const TYPING = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select, [contenteditable]';

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target;
  if (event.key === 'Escape' && target.matches?.(TYPING)) {
    target.blur();
    return;
  }
  if (target.matches?.(TYPING)) return;
  // the digits above a French keyboard need the shift key; here they do not
  const key = /^Digit\d$/.test(event.code) ? event.code.slice(5) : event.key;
  const wanted = [...document.querySelectorAll('[data-key]')]
    .find((element) => element.dataset.key === key && element.getClientRects().length > 0);
  if (!wanted) return;
  event.preventDefault();
  if (wanted.matches(TYPING)) {
    wanted.focus();
    wanted.select?.();
  } else if (wanted.matches('input[type=checkbox], input[type=radio]')) {
    wanted.focus();
    wanted.click();
  } else {
    wanted.click();
  }
});

// A box with data-all ticks every other box of its form.
document.addEventListener('change', (event) => {
  if (!event.target.matches?.('[data-all]')) return;
  for (const box of event.target.form.querySelectorAll('input[type=checkbox]:not([data-all])')) box.checked = event.target.checked;
});
