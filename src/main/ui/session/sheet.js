// The session page: taps become events, events become the sheet.
import { startBoard } from "./board.js";
import { startAdaptation, startRow } from "./dialogs.js";
import { fold } from "./fold.js";
import { startKeys } from "./keys.js";
import { describe, logRows } from "./log.js";
import { startNote } from "./note.js";
import { startPanels } from "./panels.js";
import { openRecorder } from "./recorder.js";
import { startStatus } from "./status.js";
import { clock, icon, stopwatch, words } from "./words.js";

const root = document.querySelector("[data-sheet]");
const data = JSON.parse(root.dataset.sheet);
const t = words(data.texts);
const find = selector => document.querySelector(selector);
const LEAVE_MS = 4000;

let recorder = null;
let state = fold(data.events);
let last = null;
let awake = null;

const status = startStatus({
  place: find("[data-sync]"),
  resend: find("[data-resend]"),
  review: find("[data-review]"),
  login: find("[data-login]"),
  data,
  t,
});

// Says "saved" only once it is durably on the device.
async function save(type, payload) {
  const event = await record(type, payload);
  if (event) {
    last = event;
    showLast();
  }
  return event;
}

async function record(type, payload) {
  try {
    const event = await recorder.record(type, payload);
    find("[data-trouble]").hidden = true;
    return event;
  } catch {
    find("[data-trouble]").hidden = false;
    return null;
  }
}

function showLast(undone = null) {
  const event = undone ?? last;
  const told = event ? describe(event, data, t) : null;
  const line = find("[data-last]");
  const undo = find("[data-undo]");
  undo.hidden = last === null;
  if (!told) {
    return;
  }
  const what = told.strong || (event.type === "note" ? t("sheet.saved.note") : told.text);
  const strong = document.createElement("strong");
  strong.textContent = undone ? t("sheet.undone", what) : `${what}.`;
  line.replaceChildren(strong, undone ? "" : ` ${t("sheet.saved", clock(event.at))}`);
}

async function undo() {
  const event = last;
  if (!event) {
    return;
  }
  last = null;
  if (await record("retract", { of: event.id, reason: "" })) {
    showLast(event);
  }
}

const board = startBoard({
  board: find(".board"),
  data,
  t,
  rate: (skill, rating) =>
    save("rating", { skill, rating, support: state.support, prompts: null, planned: null }),
});
const panels = startPanels();
const note = startNote({
  form: find("[data-note]"),
  data,
  t,
  save: async written => {
    const event = await save("note", written);
    if (event) {
      panels.close();
    }
    return event;
  },
});
const openAdaptation = startAdaptation({
  dialog: find("#anpassning"),
  data,
  t,
  save: tried => save("adaptation", tried),
});
const openRow = startRow({
  dialog: find("#rad"),
  data,
  t,
  strike: (event, reason) => change("retract", { of: event.id, reason }),
  amend: (event, text, reason) => change("amend", { of: event.id, text, reason }),
});

// Striking and amending are no acts to undo with one tap: the log shows them, and they can be struck there.
async function change(type, payload) {
  const event = await record(type, payload);
  if (event) {
    last = null;
    find("[data-undo]").hidden = true;
    find("[data-last]").textContent = t(type === "amend" ? "sheet.amended" : "sheet.struck.done");
  }
  return event;
}

function timerAct() {
  const { started, since } = state.timer;
  if (started === null) {
    save("session.started", {});
  } else {
    save(since === null ? "session.resumed" : "session.paused", {});
  }
}

function showTimer() {
  const { started, since, worked, ended } = state.timer;
  // Tells the page's lock that a short code is enough.
  document.body.dataset.running = String(started !== null && ended === null);
  find("[data-clock]").textContent = stopwatch(worked + (since === null ? 0 : Date.now() - since));
  let line = t("sheet.clock.not");
  if (ended !== null) {
    line = t("sheet.clock.ended", clock(ended));
  } else if (started !== null) {
    line = since === null ? t("sheet.clock.paused") : t("sheet.clock.since", clock(started));
  }
  const place = find("[data-since]");
  if (place.textContent !== line) {
    place.textContent = line;
  }
}

function showTimerButton() {
  const { started, since } = state.timer;
  const key = started === null ? "start" : since === null ? "resume" : "pause";
  const button = find("[data-timer]");
  button.replaceChildren(icon(data.icons, key === "pause" ? "pause" : "next"), t(`sheet.timer.${key}`));
  button.classList.toggle("button--primary", key === "start");
  button.classList.toggle("button--secondary", key !== "start");
}

function showSupport() {
  for (const button of document.querySelectorAll("[data-support]")) {
    button.setAttribute("aria-pressed", String(Number(button.dataset.support) === state.support));
  }
  const level = data.support.find(one => one.rank === state.support);
  const small = find("[data-support-now]");
  if (small) {
    small.textContent = level ? level.word : t("sheet.support.none-said");
  }
}

function show() {
  state = fold(recorder ? recorder.events : data.events);
  board.show(state);
  note.show(state);
  showSupport();
  showTimer();
  showTimerButton();
  const rows = logRows(state, data, t);
  find("[data-log]").replaceChildren(...rows);
  find("[data-log-count]").textContent = t("sheet.log.count", rows.length);
}

// The screen stays lit while somebody works; a refusal changes nothing.
async function stayAwake() {
  const wanted = state.timer.since !== null && document.visibilityState === "visible";
  if (wanted && !awake && "wakeLock" in navigator) {
    awake = await navigator.wakeLock.request("screen").catch(() => null);
    awake?.addEventListener("release", () => { awake = null; });
  }
}

async function leave(click) {
  click.preventDefault();
  const href = click.currentTarget.href;
  const left = await recorder.box.flushed(data.session, LEAVE_MS);
  if (left === 0) {
    location.assign(href);
  } else {
    find("[data-last]").textContent = t("sheet.end.waiting", left);
  }
}

function wire() {
  find("[data-undo]").addEventListener("click", undo);
  find("[data-timer]").addEventListener("click", timerAct);
  find("[data-resend]").addEventListener("click", () => recorder.box.wake());
  find("[data-adapt]").addEventListener("click", () => {
    panels.close();
    openAdaptation();
  });
  for (const link of document.querySelectorAll("[data-end]")) {
    link.addEventListener("click", leave);
  }
  for (const button of document.querySelectorAll("[data-support]")) {
    button.addEventListener("click", () => {
      const level = Number(button.dataset.support);
      if (level !== state.support) {
        save("support", { level, prompts: null, planned: null });
      }
      panels.close();
    });
  }
  find("[data-log]").addEventListener("click", click => {
    const id = click.target.closest("[data-row]")?.dataset.row;
    const line = state.log.find(one => one.event.id === id);
    if (line) {
      openRow(line.event, line.amended);
    }
  });
  for (const button of document.querySelectorAll("[data-dismiss]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
  startKeys({
    board: find(".board"),
    toggles: document.querySelectorAll("[data-keys]"),
    actions: {
      rate: board.tap,
      note: () => { panels.show("anteckna"); },
      pause: timerAct,
      undo,
      help: () => find("#tangenter").showModal(),
    },
  });
}

// Marks which domain of skills is being looked at.
function watchDomains() {
  const links = [...document.querySelectorAll(".jump a")];
  const seen = new IntersectionObserver(entries => {
    const top = entries.filter(entry => entry.isIntersecting).at(0);
    if (top) {
      links.forEach(link => link.toggleAttribute("aria-current", link.hash === `#${top.target.id}`));
      links.find(link => link.hash === `#${top.target.id}`)?.setAttribute("aria-current", "true");
    }
  }, { rootMargin: "-25% 0px -60% 0px" });
  document.querySelectorAll(".domain").forEach(domain => seen.observe(domain));
}

async function start() {
  try {
    recorder = await openRecorder(root, { changed: status, heard: () => recorder && show() });
  } catch {
    find("[data-unusable]").hidden = false;
    return;
  }
  wire();
  show();
  watchDomains();
  window.setInterval(() => {
    showTimer();
    stayAwake();
  }, 500);
  document.body.dataset.ready = "true";
}

start();
