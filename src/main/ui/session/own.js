// The participant's own view: one question at a time, and not answering is an answer.
import { faultOf } from "./note.js";
import { openRecorder } from "./recorder.js";
import { words } from "./words.js";

const FLUSH_MS = 4000;
const THANKS = 5;
const root = document.querySelector("[data-sheet]");
const data = JSON.parse(root.dataset.sheet);
const t = words(data.texts);
const find = selector => root.querySelector(selector);
const half = find("[data-half]");
const cannot = find("[data-cannot]");

let recorder = null;
let step = 1;
let busy = false;
const answer = { difficulty: null, interest: null, well: null, half: false, cannotSay: false };

function show(next) {
  step = next;
  for (const part of root.querySelectorAll("[data-step]")) {
    part.hidden = Number(part.dataset.step) !== step;
  }
  find(`[data-step="${step}"] [tabindex="-1"]`).focus();
  window.scrollTo(0, 0);
}

function press(selector, isOn) {
  for (const button of root.querySelectorAll(selector)) {
    button.setAttribute("aria-pressed", String(isOn(button)));
  }
}

// A second tap takes an answer back: one may change one's mind to no answer at all.
function choose(name, value) {
  answer[name] = answer[name] === value ? null : value;
  press(`[data-${name}]`, button => button.dataset[name] === answer[name]);
}

function showWell() {
  const halves = answer.well !== null && answer.well < 10;
  answer.half = answer.half && halves;
  half.setAttribute("aria-disabled", String(!halves));
  press("[data-well]", button => Number(button.dataset.well) === answer.well);
  half.setAttribute("aria-pressed", String(answer.half));
  cannot.setAttribute("aria-pressed", String(answer.cannotSay));
}

function well(value) {
  answer.well = answer.well === value ? null : value;
  answer.cannotSay = false;
  showWell();
}

// Words are kept as they are, spaces at the ends aside; nothing in them is corrected.
function said(id) {
  return document.getElementById(id).value.trim();
}

function right(id, charsMax) {
  const fault = faultOf(said(id), charsMax);
  const place = document.getElementById(`${id}-error`);
  place.hidden = fault === null;
  place.lastChild.textContent = fault ? t(...fault) : "";
  return fault === null;
}

async function save(declined) {
  if (busy) {
    return;
  }
  busy = true;
  try {
    await recorder.record("own-view", {
      difficulty: declined ? null : answer.difficulty,
      interest: declined ? null : answer.interest,
      wellBeing: declined || answer.well === null ? null : answer.well + (answer.half ? 0.5 : 0),
      wellBeingWords: declined ? "" : said("well-words"),
      cannotSay: !declined && answer.cannotSay,
      words: declined ? "" : said("words"),
      declined,
    });
    show(THANKS);
  } catch {
    find("[data-unusable]").hidden = false;
  } finally {
    busy = false;
  }
}

async function leave(click) {
  click.preventDefault();
  await recorder.box.flushed(data.session, FLUSH_MS);
  location.assign(root.dataset.back);
}

root.addEventListener("click", click => {
  const button = click.target.closest("button");
  if (!button || !recorder) {
    return;
  }
  if (button.dataset.difficulty) {
    choose("difficulty", button.dataset.difficulty);
  } else if (button.dataset.interest) {
    choose("interest", button.dataset.interest);
  } else if (button.dataset.well) {
    well(Number(button.dataset.well));
  } else if (button === half && half.getAttribute("aria-disabled") === "false") {
    answer.half = !answer.half;
    showWell();
  } else if (button === cannot) {
    answer.cannotSay = !answer.cannotSay;
    answer.well = null;
    showWell();
  } else if (button.hasAttribute("data-decline")) {
    save(true);
  } else if (button.hasAttribute("data-prev")) {
    show(step - 1);
  } else if (button.hasAttribute("data-next") && (step !== 3 || right("well-words", data.lineMax))) {
    show(step + 1);
  } else if (button.hasAttribute("data-done") && right("words", data.noteMax)) {
    save(false);
  }
});

async function start() {
  try {
    recorder = await openRecorder(root, { changed: () => {}, heard: () => {} });
  } catch {
    find("[data-unusable]").hidden = false;
    return;
  }
  find("[data-leave]").addEventListener("click", leave);
  document.body.dataset.ready = "true";
}

start();
