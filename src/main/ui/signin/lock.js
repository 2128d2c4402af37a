// The lock over the page: after a while without a touch nothing can be read or tapped, and all that was typed stays.
//
// The server locks the session by itself; this shows it at once and opens it without leaving the page. On a sheet
// whose timer runs a short code opens it. Without a connection only the code can be checked, and only against a value
// derived from it that lives in this page's memory: nothing that could be guessed at is ever stored on the device.
const IDLE_MS = 10 * 60 * 1000;
const TELL_MS = 60 * 1000;
const LOOK_MS = 2000;
const ROUNDS = 600_000;
const TRIES_MAX = 5;

const box = document.querySelector("[data-lock]");
const find = selector => box.querySelector(selector);
const pin = find("#lock-pin");
const password = find("#lock-password");
const channel = "BroadcastChannel" in window ? new BroadcastChannel("prova-lock") : null;

let token = box.dataset.csrf;
let touched = Date.now();
let told = Date.now();
let mayPin = box.dataset.pin === "true";
let verifier = null;
let tries = 0;
let opening = false;
const title = document.title;

async function send(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    redirect: "manual",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "X-Prova-CSRF": token },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(8000),
  });
  return { status: answer.status, body: await answer.json().catch(() => null) };
}

// The timer of a sheet says so itself: it stands in the page while it runs.
function timerRuns() {
  return document.body.dataset.running === "true";
}

function say(text) {
  const place = find("[data-lock-error]");
  place.textContent = text;
  place.hidden = text === "";
}

function ask() {
  const short = mayPin && timerRuns();
  find("[data-lock-pin]").hidden = !short;
  find("[data-lock-password]").hidden = short;
  (short ? pin : password).focus();
}

function lock(tellOthers = true) {
  if (box.open) {
    return;
  }
  say("");
  find("[data-lock-offline]").hidden = true;
  document.documentElement.classList.add("is-locked");
  document.title = find("h2").textContent;
  box.showModal();
  ask();
  if (tellOthers) {
    channel?.postMessage("lock");
    send("/api/las", {}).catch(() => {});
  }
}

function open(tellOthers = true) {
  if (!box.open) {
    return;
  }
  pin.value = "";
  password.value = "";
  tries = 0;
  touched = Date.now();
  told = Date.now();
  document.documentElement.classList.remove("is-locked");
  document.title = title;
  box.close();
  if (tellOthers) {
    channel?.postMessage("open");
  }
}

async function derived(code, salt) {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(code), "PBKDF2", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS }, key, 256);
  return new Uint8Array(bits).join();
}

async function remember(code) {
  if (window.isSecureContext && verifier === null) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    verifier = { salt, value: await derived(code, salt) };
  }
}

async function rightOffline(code) {
  if (verifier === null || tries >= TRIES_MAX) {
    return false;
  }
  tries += 1;
  return await derived(code, verifier.salt) === verifier.value;
}

async function tryOpen() {
  const short = !find("[data-lock-pin]").hidden;
  const given = short ? { pin: pin.value, password: "" } : { pin: "", password: password.value };
  let answer;
  try {
    answer = await send("/api/las/upp", given);
  } catch {
    if (short && await rightOffline(pin.value)) {
      open();
    } else {
      pin.value = "";
      find("[data-lock-offline]").hidden = false;
    }
    return;
  }
  if (answer.status === 200) {
    if (short) {
      remember(pin.value);
    }
    open();
  } else if (answer.status === 403 && answer.body?.text) {
    mayPin = answer.body.pin;
    pin.value = "";
    password.value = "";
    say(answer.body.text);
    ask();
  } else {
    find("[data-lock-over]").hidden = false;
  }
}

async function awake() {
  told = Date.now();
  try {
    const answer = await send("/api/las/vaken", {});
    if (answer.status === 403) {
      lock(false);
    }
  } catch {
    // Without a connection there is nobody to tell.
  }
}

function touch() {
  if (box.open) {
    return;
  }
  const now = Date.now();
  if (now - touched >= IDLE_MS) {
    lock();
    return;
  }
  touched = now;
  if (now - told >= TELL_MS) {
    awake();
    channel?.postMessage("awake");
  }
}

box.addEventListener("cancel", cancel => cancel.preventDefault());
box.addEventListener("close", () => {
  if (document.documentElement.classList.contains("is-locked")) {
    box.showModal();
  }
});
find("form").addEventListener("submit", async submit => {
  submit.preventDefault();
  if (!opening) {
    opening = true;
    await tryOpen();
    opening = false;
  }
});
for (const kind of ["pointerdown", "pointermove", "keydown", "input", "wheel", "touchstart"]) {
  document.addEventListener(kind, touch, { capture: true, passive: true });
}
channel?.addEventListener("message", message => {
  if (message.data === "lock") {
    lock(false);
  } else if (message.data === "open") {
    open(false);
  } else {
    touched = Date.now();
  }
});
const look = () => !box.open && Date.now() - touched >= IDLE_MS && lock();
window.setInterval(look, LOOK_MS);
document.addEventListener("visibilitychange", look);
// A page that the browser kept as it was may be from before a lock: the server decides again.
window.addEventListener("pageshow", shown => shown.persisted && location.reload());
