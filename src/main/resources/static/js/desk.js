// The envelope at the desk, from the keyboard: digits mark the papers, letters the rest, Enter saves. A reader types a
// whole code in an instant: while the envelope is open, that is no key, and nothing of it is done.
const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select';
const TOGETHER = 40;
const CODE = 6;
const form = document.querySelector('[data-desk]');
const status = form.querySelector('[data-desk-delay]');
const save = form.querySelector('[data-desk-save]');
let waiting = [];
let timer;

const version = form.elements.namedItem('version');
const present = form.elements.namedItem('confirmation');
if (document.querySelector('[data-error-summary]') === null) {
  (version.value === '' && present.checked ? version : form).focus();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target;
  if (event.key === 'Escape') {
    event.stopImmediatePropagation();
    form.focus();
    return;
  }
  if (target.matches('button, a, summary')) return;
  if (event.key === 'Enter' && (!target.matches?.(TYPING) || target.matches('select')) && !outside(target)) {
    event.preventDefault();
    const scanned = waiting.length >= CODE;
    flush();
    if (!scanned) form.requestSubmit(save);
    return;
  }
  if (target.matches?.(TYPING) || event.key.length !== 1 || event.key === ' ') return;
  event.preventDefault();
  event.stopImmediatePropagation();
  waiting.push(/^Digit\d$/.test(event.code) ? event.code.slice(5) : event.key.toLowerCase());
  clearTimeout(timer);
  timer = setTimeout(flush, TOGETHER);
}, { capture: true });

function outside(target) {
  return target !== document.body && !form.contains(target);
}

function flush() {
  clearTimeout(timer);
  const keys = waiting;
  waiting = [];
  if (keys.length >= CODE) {
    say('care', 'Code lu trop tôt', 'Enregistrez d’abord cette enveloppe (Entrée), ou abandonnez-la (x).');
    return;
  }
  keys.forEach(press);
}

function press(key) {
  const paper = form.querySelector(`[data-paper="${CSS.escape(key)}"]`);
  if (paper) {
    turn(paper);
    return;
  }
  const wanted = [...document.querySelectorAll('[data-key]')]
    .find((element) => element.dataset.key === key && element.getClientRects().length > 0);
  if (!wanted) return;
  if (wanted.matches('input[type=checkbox]')) {
    wanted.click();
  } else if (wanted.matches(TYPING)) {
    wanted.focus();
    wanted.select?.();
  } else {
    wanted.click();
  }
}

// absent, conforming, not conforming and its reason, absent again
function turn(paper) {
  const marks = [...paper.querySelectorAll('input[type=radio]')];
  const next = (marks.findIndex((mark) => mark.checked) + 1) % marks.length;
  marks[next].checked = true;
  if (marks[next].value === 'NOT_CONFORMING') {
    paper.querySelector('.desk-reason').focus();
  } else {
    form.focus();
  }
}

const all = form.querySelector('[data-desk-all]');
all.hidden = false;
all.addEventListener('click', () => {
  form.querySelectorAll('.desk-paper:not([data-settled]) input[value=CONFORMING]').forEach((mark) => { mark.checked = true; });
  form.focus();
});

// the postmark that is typed can be read, and the other way round
const sentOn = form.elements.namedItem('sentOn');
const unreadable = form.elements.namedItem('unreadable');
sentOn.addEventListener('input', () => { unreadable.checked = false; });
version.addEventListener('input', () => { present.checked = true; });

let asked = 0;
for (const name of ['sentOn', 'unreadable', 'channel', 'receivedOn']) {
  form.elements.namedItem(name).addEventListener(name === 'sentOn' ? 'input' : 'change', delay);
}

async function delay() {
  const mine = ++asked;
  const typed = new URLSearchParams();
  for (const name of ['sentOn', 'channel', 'receivedOn', 'unreadable']) {
    const field = form.elements.namedItem(name);
    if (field.type !== 'checkbox' || field.checked) typed.set(name, field.value);
  }
  try {
    const answer = await fetch(`${form.dataset.delay}?${typed}`, { headers: { Accept: 'application/json' } });
    if (mine !== asked) return;
    if (answer.ok) {
      const { tone, words, why } = await answer.json();
      say(tone, words, why);
    } else {
      status.replaceChildren();
    }
  } catch {
    // no answer: it is said again when the envelope is saved
  }
}

function say(tone, words, why) {
  const tag = document.createElement('span');
  tag.className = `bureau-tag bureau-tag-${tone}`;
  tag.textContent = words;
  status.replaceChildren(tag, ` ${why}`);
}

// an old version is shouted as soon as it is typed
version.addEventListener('change', () => {
  const typed = version.value.trim();
  if (/^\d+$/.test(typed) && Number(typed) < Number(form.dataset.last) && typed !== form.elements.namedItem('shouted').value) {
    form.requestSubmit(form.querySelector('[data-desk-look]'));
  }
});
