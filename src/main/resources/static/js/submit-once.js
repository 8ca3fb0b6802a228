// A second click on a form that is already on its way does nothing. The server would answer the same anyway.
const onTheirWay = new WeakSet();
const longEnough = 10_000;

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (onTheirWay.has(form)) {
    event.preventDefault();
    return;
  }
  onTheirWay.add(form);
  event.submitter?.setAttribute('aria-busy', 'true');
  setTimeout(() => release(form), longEnough);
});

// back from the next page: the form may be sent again
window.addEventListener('pageshow', () => document.querySelectorAll('form').forEach(release));

function release(form) {
  onTheirWay.delete(form);
  form.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'));
}
