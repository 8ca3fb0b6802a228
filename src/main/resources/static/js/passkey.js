// Passkeys: a form with data-passkey="get" or "create" asks the server for options, the browser for a key, and is sent
// with what the browser answered. Without this script, or without keys, the form stays hidden.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (symbol) => symbol.charCodeAt(0));
const words = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

if (window.PublicKeyCredential && navigator.credentials) {
  document.querySelectorAll('form[data-passkey]').forEach((form) => {
    form.hidden = false;
    form.querySelector('button[type=button]').addEventListener('click', () => use(form));
  });
  document.querySelectorAll('[data-without-passkey]').forEach((element) => { element.hidden = true; });
}

async function use(form) {
  const error = form.querySelector('[data-passkey-error]');
  const button = form.querySelector('button[type=button]');
  error.hidden = true;
  button.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.dataset.options, { method: 'POST', body: new URLSearchParams({ _csrf: form.elements._csrf.value }) });
    if (!answer.ok) throw new Error('no options');
    const options = await answer.json();
    const credential = form.dataset.passkey === 'create' ? await create(options) : await get(options);
    form.elements.credential.value = JSON.stringify(credential);
    form.submit();
  } catch {
    error.hidden = false;
  } finally {
    button.removeAttribute('aria-busy');
  }
}

async function get(options) {
  const { id, rawId, type, authenticatorAttachment, response, ...rest } = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) },
  }).then(read);
  return {
    id, rawId: words(rawId), type, authenticatorAttachment, ...rest,
    response: {
      authenticatorData: words(response.authenticatorData),
      clientDataJSON: words(response.clientDataJSON),
      signature: words(response.signature),
      userHandle: response.userHandle ? words(response.userHandle) : undefined,
    },
  };
}

async function create(options) {
  const { id, rawId, type, authenticatorAttachment, response, ...rest } = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    },
  }).then(read);
  return {
    id, rawId: words(rawId), type, authenticatorAttachment, ...rest,
    response: {
      attestationObject: words(response.attestationObject),
      clientDataJSON: words(response.clientDataJSON),
      transports: response.getTransports?.() ?? [],
    },
  };
}

const known = (credentials) => (credentials ?? []).map((credential) => ({ ...credential, id: bytes(credential.id) }));

const read = (credential) => ({
  id: credential.id,
  rawId: credential.rawId,
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  response: credential.response,
  clientExtensionResults: credential.getClientExtensionResults(),
});
