// Saves each item of the interview while the page stays open. Without this module every button is a form of its own.
// What the server does not take is sent as a page instead, so that it can say why and show both texts.

const PAUSE_MS = 1500;
const RETRY_MS = 4000;
const GIVE_UP_MS = 15000;

const page = document.querySelector(".wri");
const status = page.querySelector("[data-status]");
const pending = new Set();

document.documentElement.classList.add("js");

for (const form of page.querySelectorAll("form[data-api]")) {
  wire(form);
}

addEventListener("beforeunload", event => {
  if (pending.size > 0) {
    event.preventDefault();
  }
});

function wire(form) {
  const comment = form.querySelector("textarea");
  const saver = { form, comment, last: comment.value, rating: undefined, running: false, timer: 0 };
  form.addEventListener("submit", event => {
    event.preventDefault();
    const button = event.submitter;
    if (button && button.dataset.rating) {
      saver.rating = button.getAttribute("aria-pressed") === "true" ? "none" : button.dataset.rating;
      press(form, saver.rating);
    }
    save(saver);
  });
  comment.addEventListener("input", () => {
    pending.add(saver);
    clearTimeout(saver.timer);
    saver.timer = setTimeout(() => save(saver), PAUSE_MS);
  });
  comment.addEventListener("change", () => save(saver));
}

async function save(saver) {
  clearTimeout(saver.timer);
  if (saver.running) {
    return;
  }
  if (saver.rating === undefined && saver.comment.value === saver.last) {
    pending.delete(saver);
    return;
  }
  saver.running = true;
  pending.add(saver);
  status.textContent = status.dataset.saving;
  const rating = saver.rating;
  const sent = saver.comment.value;
  saver.rating = undefined;
  try {
    const answer = await send(saver, rating);
    if (!answer.ok) {
      submit(saver, rating);
      return;
    }
    const saved = await answer.json();
    saver.last = sent;
    saver.form.elements.revision.value = saved.revision;
    if (saver.rating === undefined) {
      press(saver.form, saved.rating || "none");
    }
    tell(saved);
    pending.delete(saver);
  } catch {
    saver.rating = saver.rating ?? rating;
    status.textContent = status.dataset.unsaved;
    saver.timer = setTimeout(() => save(saver), RETRY_MS);
    return;
  } finally {
    saver.running = false;
  }
  save(saver);
}

function send(saver, rating) {
  const body = new URLSearchParams(new FormData(saver.form));
  if (rating !== undefined) {
    body.set("rating", rating);
  }
  return fetch(saver.form.dataset.api, {
    method: "POST",
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(GIVE_UP_MS)
  });
}

function submit(saver, rating) {
  pending.clear();
  if (rating !== undefined) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "rating";
    field.value = rating;
    saver.form.append(field);
  }
  saver.form.submit();
}

function press(form, rating) {
  for (const button of form.querySelectorAll("[data-rating]")) {
    const pressed = button.dataset.rating === rating;
    button.setAttribute("aria-pressed", String(pressed));
    button.value = pressed ? "none" : button.dataset.rating;
  }
}

function tell(saved) {
  status.textContent = saved.status;
  page.querySelector("[data-answered]").textContent = saved.headline;
  page.querySelector("[data-detail]").textContent = saved.detail;
  page.querySelector("[data-meter]").setAttribute("width", saved.answered);
  for (const [section, part] of Object.entries(saved.sections)) {
    page.querySelector(`[data-section="${section}"]`).textContent = part;
  }
}
