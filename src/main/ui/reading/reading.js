// The assessor's conclusions and explanations: events like all others, through the same queue.
import { openOutbox, post } from "../session/outbox.js";
import { uuid7 } from "../session/uuid.js";
import { isoWithOffset } from "../session/words.js";

const PATIENCE_MS = 5000;
const root = document.querySelector("[data-reading]");
const data = JSON.parse(root.dataset.reading);
const told = root.querySelector("[data-tell]");
let state = { waiting: 0, aside: 0, hindrance: "" };
let asideBefore = null;
let box = null;
let heard = () => {};

function tell(key) {
  told.hidden = false;
  told.textContent = data.texts[key];
}

function wrong(form, text) {
  const field = form.elements.text;
  const place = document.getElementById(`${field.id}-error`);
  place.hidden = text === "";
  place.lastElementChild.textContent = text;
  if (text === "") {
    field.removeAttribute("aria-invalid");
  } else {
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }
  return text === "";
}

function payload(form) {
  const { record, station, skill, session } = form.dataset;
  const text = form.elements.text.value.normalize("NFC").trim();
  if (record === "explanation") {
    return { type: record, fault: text === "" ? data.explain : "", data: { station, skill, session, text } };
  }
  const chosen = form.querySelector("input:checked");
  const fault = chosen.dataset.reason && text === "" ? data.required : "";
  return { type: record, fault, data: { station, skill, session: chosen.value, reason: text } };
}

// Waits until the queue is empty, or says why it is not.
async function sent() {
  const until = Date.now() + PATIENCE_MS;
  while (state.waiting > 0 && state.hindrance === "" && Date.now() < until) {
    await new Promise(resolve => {
      heard = resolve;
      window.setTimeout(resolve, 250);
    });
  }
  return state.waiting === 0;
}

async function record(form) {
  const { type, fault, data: said } = payload(form);
  const length = (said.text ?? said.reason).length;
  if (!wrong(form, length > data.noteMax ? data.long : fault)) {
    return;
  }
  await box.add({
    v: 1,
    id: uuid7(),
    case: data.case,
    session: null,
    station: "",
    type,
    at: isoWithOffset(new Date()),
    mono: Math.round(performance.now()),
    author: data.account,
    instrument: "",
    data: said,
  });
  const gone = await sent();
  if (!gone) {
    tell(state.hindrance === "" ? "reading.js.waiting" : "reading.js.login");
  } else if (state.aside > asideBefore) {
    tell("reading.js.refused");
  } else {
    tell("reading.js.saved");
    location.reload();
  }
}

async function start() {
  try {
    box = await openOutbox({
      account: data.account,
      send: batch => post(data.sync, data.csrf, batch),
      changed: now => {
        state = now;
        asideBefore ??= now.aside;
        heard();
      },
      heard: () => {},
    });
  } catch {
    tell("reading.js.unusable");
    return;
  }
  root.addEventListener("submit", submit => {
    submit.preventDefault();
    const form = submit.target;
    const button = form.querySelector("button[type=submit]");
    if (button.getAttribute("aria-disabled") === "true") {
      return;
    }
    button.setAttribute("aria-disabled", "true");
    record(form)
      .catch(() => tell("reading.js.unusable"))
      .finally(() => button.removeAttribute("aria-disabled"));
  });
  document.body.dataset.ready = "true";
}

start();
