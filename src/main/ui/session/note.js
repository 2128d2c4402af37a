// A note says what was seen or said, and by whom. What is typed stays until it is saved, also over a reload.
const SHOWN_FIRST = 3;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

export function tidy(text) {
  return text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
}

/** The key of what is wrong with a text, with its arguments; null if nothing is. */
export function faultOf(text, charsMax) {
  if (text.length > charsMax) {
    return ["error.long", charsMax.toLocaleString("sv"), text.length.toLocaleString("sv")];
  }
  return CONTROL.test(text) || !text.isWellFormed() ? ["error.characters"] : null;
}

export function startNote({ form, data, t, save }) {
  const text = form.querySelector("textarea");
  const role = form.querySelector("[name=role]");
  const error = form.querySelector("[data-error]");
  const roleError = form.querySelector("[data-role-error]");
  const draft = `prova-draft-${data.session}`;
  let source = "SEEN";
  let skill = null;
  let busy = false;

  function press(group, value) {
    for (const button of form.querySelectorAll(`[data-${group}]`)) {
      button.setAttribute("aria-pressed", String(button.dataset[group] === value));
    }
  }

  function say(place, field, fault) {
    place.hidden = fault === null;
    place.lastChild.textContent = fault ? t(...fault) : "";
    field.toggleAttribute("aria-invalid", fault !== null);
    if (fault !== null) {
      field.setAttribute("aria-invalid", "true");
      field.focus();
    }
  }

  function choose(value) {
    source = value;
    press("source", value);
    form.querySelector("[data-role]").hidden = value !== "OTHER";
    text.placeholder = t(value === "SEEN" ? "sheet.note.placeholder" : "sheet.note.placeholder.said");
    if (value === "OTHER") {
      role.focus();
    }
  }

  // The skills rated last come first: a note is mostly about what was just seen.
  function offer(recent) {
    const buttons = [...form.querySelectorAll("[data-tag]")];
    const place = id => {
      const at = recent.indexOf(id);
      return at < 0 ? SHOWN_FIRST + data.skills.findIndex(one => one.id === id) : at;
    };
    buttons.sort((a, b) => place(a.dataset.tag) - place(b.dataset.tag));
    const all = form.hasAttribute("data-all");
    buttons.forEach((button, at) => {
      button.hidden = !all && at >= SHOWN_FIRST && button.dataset.tag !== skill;
      button.parentElement.insertBefore(button, form.querySelector("[data-fewer]"));
    });
    form.querySelector("[data-fewer]").hidden = all;
  }

  let recentSkills = [];
  form.addEventListener("click", click => {
    const button = click.target.closest("button");
    if (button?.dataset.source) {
      choose(button.dataset.source);
    } else if (button?.dataset.tag) {
      skill = skill === button.dataset.tag ? null : button.dataset.tag;
      press("tag", skill);
    } else if (button?.hasAttribute("data-fewer")) {
      form.setAttribute("data-all", "");
      offer(recentSkills);
    }
  });
  form.addEventListener("focusin", () => form.classList.add("is-wide"));
  form.addEventListener("keydown", key => {
    if (key.key === "Escape" && text.value === "") {
      form.classList.remove("is-wide");
      document.activeElement.blur();
    }
  });
  document.addEventListener("click", click => {
    if (text.value === "" && !form.contains(click.target)) {
      form.classList.remove("is-wide");
    }
  });
  text.addEventListener("input", () => sessionStorage.setItem(draft, text.value));
  text.value = sessionStorage.getItem(draft) ?? "";

  form.addEventListener("submit", async submit => {
    submit.preventDefault();
    const written = tidy(text.value);
    const who = source === "OTHER" ? tidy(role.value) : "";
    const fault = written === "" ? ["error.required"] : faultOf(written, data.noteMax);
    const roleFault = source === "OTHER" && who === "" ? ["sheet.note.role.missing"] : faultOf(who, data.lineMax);
    say(roleError, role, roleFault);
    say(error, text, fault);
    if (busy || fault || roleFault) {
      return;
    }
    busy = true;
    const saved = await save({ text: written, source, role: who, skill });
    busy = false;
    if (saved) {
      text.value = "";
      role.value = "";
      sessionStorage.removeItem(draft);
      skill = null;
      press("tag", null);
      choose("SEEN");
      form.removeAttribute("data-all");
      form.classList.remove("is-wide");
      offer(recentSkills);
    }
  });

  choose("SEEN");
  return {
    focus: () => text.focus(),
    show: state => {
      const rated = state.live.filter(event => event.type === "rating").map(event => event.data.skill).toReversed();
      recentSkills = [...new Set(rated)].slice(0, SHOWN_FIRST);
      offer(recentSkills);
    },
  };
}
