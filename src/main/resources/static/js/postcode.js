// A postcode proposes its communes. Without script the form's own button asks the server for them.
//   <div data-postcode="/communes" data-postcode-input="postcode" data-postcode-select="commune"> … both fields … </div>
// The address answers [{"value": "31555", "label": "Toulouse"}, …].
for (const group of document.querySelectorAll('[data-postcode]')) {
  const input = document.getElementById(group.dataset.postcodeInput);
  const select = document.getElementById(group.dataset.postcodeSelect);
  if (!input || !select) continue;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'note';
  group.append(status);
  const first = select.options[0]?.value === '' ? select.options[0] : undefined;
  let asking;

  input.addEventListener('input', async () => {
    const postcode = input.value.replace(/\s/g, '');
    if (!/^\d{5}$/.test(postcode)) return;
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${group.dataset.postcode}?codePostal=${postcode}`, {
        headers: { Accept: 'application/json' },
        signal: asking.signal,
      });
      if (answer.ok) propose(await answer.json());
    } catch {
      // the form's own button still works
    }
  });

  function propose(communes) {
    const chosen = select.value;
    select.replaceChildren(...(first ? [first] : []), ...communes.map(({ value, label }) => new Option(label, value)));
    select.value = communes.length === 1 ? communes[0].value : communes.some(({ value }) => value === chosen) ? chosen : '';
    status.textContent =
      communes.length === 0 ? 'Aucune commune n’a ce code postal. Vérifiez-le.'
        : communes.length === 1 ? `Commune trouvée : ${communes[0].label}.`
          : `${communes.length} communes ont ce code postal. Choisissez la vôtre.`;
  }
}
