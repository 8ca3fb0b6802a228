// Adds and removes groups of fields without a round trip; without script the same buttons ask the server.
//   <div data-repeat="periods" data-repeat-max="20">
//     <div data-repeat-item> … <span data-repeat-number>1</span> … fields named periods[0].… …
//       <button data-repeat-action="remove">  </div>
//     <button data-repeat-action="add">  </div>
for (const group of document.querySelectorAll('[data-repeat]')) {
  const name = group.dataset.repeat;
  const items = () => [...group.querySelectorAll('[data-repeat-item]')];

  group.addEventListener('click', (event) => {
    const button = event.target.closest('[data-repeat-action]');
    if (!button || button.closest('[data-repeat]') !== group) return;
    event.preventDefault();
    if (button.dataset.repeatAction === 'add') add();
    else remove(button.closest('[data-repeat-item]'));
  });
  number();

  function add() {
    const last = items().at(-1);
    const copy = last.cloneNode(true);
    empty(copy);
    last.after(copy);
    number();
    firstField(copy)?.focus();
  }

  function remove(item) {
    const all = items();
    if (all.length === 1) {
      empty(item);
    } else {
      item.remove();
    }
    number();
    const place = Math.min(all.indexOf(item), items().length - 1);
    firstField(items()[place])?.focus();
  }

  function number() {
    const all = items();
    all.forEach((item, index) => {
      for (const element of [item, ...item.querySelectorAll('*')]) {
        for (const attribute of ['id', 'name', 'for', 'aria-describedby', 'aria-labelledby']) {
          const value = element.getAttribute(attribute);
          if (value) element.setAttribute(attribute, renamed(value, index));
        }
        if (element.dataset.repeatAction === 'remove') element.value = String(index);
        if ('repeatNumber' in element.dataset) element.textContent = String(index + 1);
      }
    });
    const most = Number(group.dataset.repeatMax ?? Infinity);
    group.querySelectorAll('[data-repeat-action="add"]').forEach((button) => { button.hidden = all.length >= most; });
  }

  function renamed(value, index) {
    return value
      .split(' ')
      .map((part) => part
        .replace(new RegExp(`^(_?)${name}\\[\\d+\\]`), `$1${name}[${index}]`)
        .replace(new RegExp(`^${name}\\d+(?=\\.|$)`), `${name}${index}`))
      .join(' ');
  }
}

function firstField(item) {
  return item?.querySelector('input:not([type="hidden"]), select, textarea');
}

function empty(item) {
  item.querySelectorAll('[id$="-erreur"]').forEach((error) => error.remove());
  for (const element of [item, ...item.querySelectorAll('*')]) {
    element.removeAttribute('aria-invalid');
    const described = element.getAttribute('aria-describedby')?.split(' ').filter((id) => !id.endsWith('-erreur'));
    if (described?.length) element.setAttribute('aria-describedby', described.join(' '));
    else element.removeAttribute('aria-describedby');
    const wrong = [...element.classList].filter((name) => name.endsWith('--error'));
    element.classList.remove(...wrong);
    if (element.matches('input[type="radio"], input[type="checkbox"]')) element.checked = false;
    else if (element.matches('input:not([type="hidden"]), textarea, select')) element.value = '';
  }
}
