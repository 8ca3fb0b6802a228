// Says at once what the regulation says of each unit, as « Vérifier mes réponses » does without script.
const form = document.querySelector('[data-units]');
let timer;
let asked;

function worthAsking(field) {
  if (field.type !== 'radio') return true;
  return [...field.closest('.unit').querySelectorAll('input[type=text], select')].some((other) => other.value !== '');
}

function ask() {
  asked?.abort();
  const typed = new URLSearchParams(new FormData(form));
  typed.set('action', 'verifier');
  asked = new XMLHttpRequest();
  asked.open('POST', form.getAttribute('action'));
  asked.responseType = 'document';
  asked.addEventListener('load', (event) => show(event.target));
  asked.send(typed);
}

function show({ status, response }) {
  if (status !== 200 || !response) return;
  for (const place of form.querySelectorAll('[data-advice]')) {
    const said = response.getElementById(place.id);
    if (said && !said.isEqualNode(place)) place.replaceChildren(...said.childNodes);
  }
}

form?.addEventListener('change', (event) => {
  if (!worthAsking(event.target)) return;
  clearTimeout(timer);
  timer = setTimeout(ask, 300);
});
