// Says at once what the regulation says of each unit, as « Vérifier mes réponses » does without script.
const form = document.querySelector("[data-units]");
let timer;
let last = 0;

function worthAsking(field) {
  if (field.type !== "radio") return true;
  return [...field.closest(".unit").querySelectorAll("input[type=text], select")].some((other) => other.value !== "");
}

async function ask() {
  const mine = ++last;
  const typed = new URLSearchParams(new FormData(form));
  typed.set("action", "verifier");
  const answer = await fetch(form.getAttribute("action"), { method: "POST", body: typed, redirect: "manual" }).catch(() => null);
  if (!answer?.ok || mine !== last) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const place of form.querySelectorAll("[data-advice]")) {
    const said = page.getElementById(place.id);
    if (said && said.innerHTML !== place.innerHTML) place.replaceChildren(...said.childNodes);
  }
}

form?.addEventListener("change", (event) => {
  if (!worthAsking(event.target)) return;
  clearTimeout(timer);
  timer = setTimeout(ask, 300);
});
