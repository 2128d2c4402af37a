// The rows of skills: a tap is a rating, recorded at once.
import { clock, icon, lowerFirst } from "./words.js";

const DOUBLE_TAP_MS = 1000;

export function startBoard({ board, data, t, rate }) {
  const rows = new Map([...board.querySelectorAll("[data-skill]")].map(row => [row.dataset.skill, row]));
  let lastTap = { skill: "", value: "", at: 0 };

  // One tap is one rating, and so is a trembling hand's double tap.
  function tap(skill, value) {
    const now = performance.now();
    if (lastTap.skill === skill && lastTap.value === value && now - lastTap.at < DOUBLE_TAP_MS) {
      return;
    }
    lastTap = { skill, value, at: now };
    rate(skill, value);
  }

  function unfold(row) {
    row.classList.remove("skill--never");
    row.querySelector("[data-anyway]")?.remove();
    for (const part of row.querySelectorAll("[data-folded]")) {
      part.hidden = false;
    }
  }

  board.addEventListener("click", click => {
    const row = click.target.closest("[data-skill]");
    const button = click.target.closest("button");
    if (!row || !button) {
      return;
    }
    if (button.dataset.rate) {
      tap(row.dataset.skill, button.dataset.rate);
    } else if (button.hasAttribute("data-anyway")) {
      unfold(row);
      row.querySelector("[data-rate]")?.focus();
    } else if (button.hasAttribute("data-more")) {
      const panel = row.querySelector(".more");
      panel.hidden = !panel.hidden;
      button.setAttribute("aria-expanded", String(!panel.hidden));
    }
  });

  function status(skill, given) {
    const last = given.at(-1);
    const parts = [];
    if (!last && skill.never) {
      return [t("sheet.never")];
    }
    if (!last) {
      parts.push(icon(data.icons, "unseen"), t("sheet.unseen"));
    } else {
      const choice = data.choices.find(one => one.value === last.data.rating);
      const support = data.support.find(one => one.rank === last.data.support);
      const words = [
        choice && !choice.level ? choice.word : "",
        clock(last.at),
        support ? lowerFirst(support.name) : "",
      ].filter(part => part).join(", ");
      parts.push(given.length > 1 ? t("sheet.times", words, given.length) : words);
    }
    if (skill.demand) {
      const demand = document.createElement("span");
      demand.className = "req";
      demand.textContent = ` · ${skill.demand}`;
      parts.push(demand);
    }
    return parts;
  }

  function show(state) {
    const unseen = new Map();
    for (const skill of data.skills) {
      const row = rows.get(skill.id);
      const given = state.ratings.get(skill.id) ?? [];
      if (!skill.never && given.length === 0) {
        unseen.set(skill.section, (unseen.get(skill.section) ?? 0) + 1);
      }
      if (given.length > 0) {
        unfold(row);
      }
      row.querySelector("[data-status]").replaceChildren(...status(skill, given));
      const latest = given.at(-1)?.data.rating;
      const before = new Set(given.slice(0, -1).map(event => event.data.rating));
      for (const button of row.querySelectorAll("[data-rate]")) {
        button.setAttribute("aria-pressed", String(button.dataset.rate === latest));
        button.toggleAttribute("data-before", button.dataset.rate !== latest && before.has(button.dataset.rate));
      }
    }
    for (const place of document.querySelectorAll("[data-unseen]")) {
      const count = unseen.get(place.dataset.unseen) ?? 0;
      place.textContent = count === 0 ? t("sheet.all-seen") : t("sheet.count-unseen", count);
    }
  }

  return { show, tap, rows };
}
