// The end of a session: which ratings stand, what came of it, and the end itself.
import { faultOf, tidy } from "./note.js";
import { openRecorder } from "./recorder.js";
import { startStatus } from "./status.js";
import { fold } from "./fold.js";
import { clock, words } from "./words.js";

const FLUSH_MS = 4000;
const root = document.querySelector("[data-sheet]");
const data = JSON.parse(root.dataset.sheet);
const t = words(data.texts);
const find = selector => root.querySelector(selector);
const nothing = document.createElement("span");
const draft = `prova-end-${data.session}`;
let recorder = null;
let ending = false;

async function save(type, payload) {
  try {
    const event = await recorder.record(type, payload);
    find("[data-trouble]").hidden = true;
    return event;
  } catch (failure) {
    find("[data-trouble]").hidden = false;
    throw failure;
  }
}

// Which rating stands is chosen with one tap and kept at once.
function choose(button) {
  const { skill, of, word } = button.dataset;
  const line = find(`[data-line="${skill}"]`);
  for (const other of root.querySelectorAll(`[data-of][data-skill="${skill}"]`)) {
    other.setAttribute("aria-pressed", String(other === button));
  }
  line.dataset.of = of;
  line.querySelector("[data-word]").textContent = word;
  const dots = button.querySelector(".m4");
  line.querySelector("[data-dots]").replaceChildren(...(dots ? [dots.cloneNode(true)] : []));
  return stand(skill);
}

async function stand(skill) {
  const line = find(`[data-line="${skill}"]`);
  const reason = tidy(find(`[data-why="${skill}"]`)?.value ?? "");
  line.dataset.chosen = "true";
  const event = await save("standing", { skill, of: line.dataset.of, reason });
  say(t("end.saved", clock(event.at)));
}

function say(text) {
  find("[data-last]").textContent = text;
}

function told(field, fault) {
  const place = document.getElementById(`${field.id}-error`);
  place.hidden = fault === null;
  place.lastChild.textContent = fault ? t(...fault) : "";
  field.toggleAttribute("aria-invalid", false);
  if (fault) {
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }
  return fault === null;
}

function written() {
  const value = id => tidy(document.getElementById(id).value);
  const around = [...root.querySelectorAll("[data-around][aria-pressed=true]")].map(one => one.dataset.around);
  return {
    amount: value("amount"),
    errors: value("errors-of"),
    notTried: value("not-tried"),
    around: [...around, value("around")].filter(part => part).join(", "),
    nevers: [...root.querySelectorAll("[data-never]")].map(field => [field, tidy(field.value)]),
  };
}

function allRight(now) {
  const checks = [
    told(document.getElementById("around"), faultOf(now.around, data.noteMax)),
    told(document.getElementById("not-tried"), faultOf(now.notTried, data.noteMax)),
    told(document.getElementById("errors-of"), faultOf(now.errors, data.lineMax)),
    told(document.getElementById("amount"), faultOf(now.amount, data.lineMax)),
    ...now.nevers.map(([field, text]) => told(field, faultOf(text, data.noteMax))),
  ];
  return checks.every(right => right);
}

// What is stored under a type is struck before another text takes its place: the first stays readable.
async function replace(type, text, live) {
  const before = live.filter(event => event.type === type);
  if (before.map(event => event.data.text).join(type === "not-tried" ? "\n" : ", ") === text) {
    return;
  }
  for (const event of before) {
    await save("retract", { of: event.id, reason: "" });
  }
  if (text !== "") {
    await save(type, { text });
  }
}

async function finish() {
  const now = written();
  if (ending || !allRight(now)) {
    return;
  }
  ending = true;
  try {
    const state = fold(recorder.events);
    for (const line of root.querySelectorAll("[data-line]:not([data-chosen])")) {
      await save("standing", { skill: line.dataset.line, of: line.dataset.of, reason: "" });
      line.dataset.chosen = "true";
    }
    const result = state.live.filter(event => event.type === "result").at(-1);
    const changed = (result?.data.amount ?? "") !== now.amount || (result?.data.errors ?? "") !== now.errors;
    if (changed) {
      await save("result", { amount: now.amount, errors: now.errors });
    }
    await replace("not-tried", now.notTried, state.live);
    await replace("surroundings", now.around, state.live);
    for (const [field, text] of now.nevers.filter(([, said]) => said !== "")) {
      await save("explanation", { station: data.station, skill: field.dataset.never, session: data.session, text });
      field.closest(".field").hidden = true;
    }
    if (state.timer.ended === null) {
      await save("session.ended", {});
    }
    sessionStorage.removeItem(draft);
    say(t("end.sending"));
    const left = await recorder.box.flushed(data.session, FLUSH_MS);
    if (left === 0) {
      location.assign(data.home);
    } else {
      say(t("end.offline"));
    }
  } catch {
    // Told by save already.
  } finally {
    ending = false;
  }
}

async function decline() {
  await save("own-view", {
    difficulty: null, interest: null, wellBeing: null, wellBeingWords: "", cannotSay: false, words: "", declined: true,
  });
  await recorder.box.flushed(data.session, FLUSH_MS);
  location.reload();
}

// What is typed and not yet an event survives the way to the participant's questions and back.
function keepDraft() {
  const fields = [...root.querySelectorAll("[data-keep], [data-never]")];
  const picks = [...root.querySelectorAll("[data-around][aria-pressed=true]")].map(one => one.dataset.around);
  sessionStorage.setItem(draft, JSON.stringify({
    texts: Object.fromEntries(fields.map(field => [field.id, field.value])),
    picks,
  }));
}

function restoreDraft() {
  const kept = JSON.parse(sessionStorage.getItem(draft) ?? "null");
  for (const [id, text] of Object.entries(kept?.texts ?? {})) {
    const field = document.getElementById(id);
    if (field) {
      field.value = text;
    }
  }
  const stored = document.getElementById("around");
  const words = kept ? kept.picks : stored.value.split(", ");
  const buttons = [...root.querySelectorAll("[data-around]")];
  for (const button of buttons) {
    button.setAttribute("aria-pressed", String(words.includes(button.dataset.around)));
  }
  if (!kept) {
    stored.value = words.filter(word => !buttons.some(button => button.dataset.around === word)).join(", ");
  }
}

function wire() {
  root.addEventListener("click", click => {
    const button = click.target.closest("button");
    if (button?.dataset.of) {
      choose(button).catch(() => {});
    } else if (button?.hasAttribute("data-around")) {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      keepDraft();
    } else if (button?.hasAttribute("data-finish")) {
      finish();
    } else if (button?.hasAttribute("data-decline")) {
      decline().catch(() => {});
    }
  });
  root.addEventListener("input", keepDraft);
  root.addEventListener("change", change => {
    if (change.target.dataset.why) {
      stand(change.target.dataset.why).catch(() => {});
    }
  });
}

async function start() {
  const status = startStatus({
    place: find("[data-sync]"), resend: nothing, review: nothing, login: nothing, data, t,
  });
  try {
    recorder = await openRecorder(root, { changed: status, heard: () => {} });
  } catch {
    find("[data-unusable]").hidden = false;
    return;
  }
  // The page was made before the last taps had arrived: wait for them, then have it made again.
  if (recorder.events.length > data.events.length) {
    const left = await recorder.box.flushed(data.session, FLUSH_MS);
    if (left === 0 && sessionStorage.getItem(`${draft}-again`) === null) {
      sessionStorage.setItem(`${draft}-again`, "1");
      location.reload();
      return;
    }
  }
  sessionStorage.removeItem(`${draft}-again`);
  restoreDraft();
  wire();
  document.body.dataset.ready = "true";
}

start();
