// Shortcuts for a desk: off while something is being written, and off for good where somebody says so (WCAG 2.1.4).
const OFF = "prova-keys-off";

function writing(target) {
  return target.closest("textarea, input, select, dialog[open]") !== null;
}

export function startKeys({ board, actions, toggles }) {
  let on = localStorage.getItem(OFF) === null;

  function rows() {
    return [...board.querySelectorAll("[data-skill]")];
  }

  function move(step) {
    const all = rows();
    const now = all.findIndex(row => row.contains(document.activeElement));
    const next = all[Math.max(0, Math.min(all.length - 1, now < 0 ? 0 : now + step))];
    const target = next.querySelector(".rates:not([hidden]) [aria-pressed=true]")
        ?? next.querySelector(".rates:not([hidden]) button") ?? next.querySelector("button");
    target.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  function digit(key) {
    const row = rows().find(one => one.contains(document.activeElement));
    const value = row?.querySelector(`.rates:not([hidden]) [data-key="${key}"]`)?.dataset.rate;
    if (value) {
      actions.rate(row.dataset.skill, value);
    }
  }

  const KEYS = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    j: () => move(1),
    k: () => move(-1),
    n: actions.note,
    p: actions.pause,
    "?": actions.help,
  };

  document.addEventListener("keydown", key => {
    if (!on || writing(key.target) || key.altKey || document.body.classList.contains("has-sheet")) {
      return;
    }
    const undo = (key.ctrlKey || key.metaKey) && key.key.toLowerCase() === "z";
    if (undo) {
      key.preventDefault();
      actions.undo();
    } else if (!key.ctrlKey && !key.metaKey && /^[1-9]$/.test(key.key)) {
      key.preventDefault();
      digit(key.key);
    } else if (!key.ctrlKey && !key.metaKey && KEYS[key.key]) {
      key.preventDefault();
      KEYS[key.key]();
    }
  });

  function show() {
    document.body.classList.toggle("keys-off", !on);
    for (const toggle of toggles) {
      toggle.setAttribute("aria-pressed", String(on));
    }
  }
  for (const toggle of toggles) {
    toggle.addEventListener("click", () => {
      on = !on;
      if (on) {
        localStorage.removeItem(OFF);
      } else {
        localStorage.setItem(OFF, "1");
      }
      show();
    });
  }
  show();
}
