// Small windows over the page: an adaptation tried, and what may be done with a row of the log.
import { clock } from "./words.js";
import { describe } from "./log.js";
import { faultOf, tidy } from "./note.js";

function tell(form, name, fault, t) {
  const field = form.elements[name];
  const place = form.querySelector(`[data-error="${name}"]`);
  place.hidden = fault === null;
  place.lastChild.textContent = fault ? t(...fault) : "";
  const first = field instanceof RadioNodeList ? field[0] : field;
  if (fault) {
    first.setAttribute("aria-invalid", "true");
    first.focus();
  } else {
    first.removeAttribute("aria-invalid");
  }
}

export function startAdaptation({ dialog, data, t, save }) {
  const form = dialog.querySelector("form");
  form.addEventListener("submit", async submit => {
    submit.preventDefault();
    const value = name => tidy(form.elements[name].value);
    const faults = {
      effectSaid: faultOf(value("effectSaid"), data.noteMax),
      effect: faultOf(value("effect"), data.noteMax),
      what: value("what") === "" ? ["error.required"] : faultOf(value("what"), data.noteMax),
      kind: form.elements.kind.value === "" ? ["error.choice"] : null,
    };
    Object.entries(faults).forEach(([name, fault]) => tell(form, name, fault, t));
    if (Object.values(faults).some(fault => fault !== null)) {
      return;
    }
    const saved = await save({
      kind: form.elements.kind.value,
      what: value("what"),
      effect: value("effect"),
      effectSaid: value("effectSaid"),
    });
    if (saved) {
      form.reset();
      dialog.close();
    }
  });
  return () => dialog.showModal();
}

export function startRow({ dialog, data, t, strike, amend }) {
  const form = dialog.querySelector("form");
  let event = null;
  form.addEventListener("submit", async submit => {
    submit.preventDefault();
    const reason = tidy(form.elements.reason.value);
    const text = tidy(form.elements.text.value);
    const changing = submit.submitter?.value === "amend";
    const textFault = !changing ? null
        : text === "" ? ["error.required"] : faultOf(text, data.noteMax);
    const reasonFault = faultOf(reason, data.noteMax);
    tell(form, "reason", reasonFault, t);
    tell(form, "text", textFault, t);
    if (textFault || reasonFault || event === null) {
      return;
    }
    const saved = changing ? await amend(event, text, reason) : await strike(event, reason);
    if (saved) {
      dialog.close();
    }
  });
  return (chosen, amended) => {
    event = chosen;
    form.reset();
    const told = describe(event, data, t);
    dialog.querySelector("[data-what]").textContent =
        `${clock(event.at)} ${[told.strong, told.text].filter(part => part).join(" ")}`;
    const isNote = event.type === "note";
    for (const part of form.querySelectorAll("[data-note-only]")) {
      part.hidden = !isNote;
    }
    form.elements.text.value = isNote ? (amended ? amended.data.text : event.data.text) : "";
    tell(form, "reason", null, t);
    tell(form, "text", null, t);
    dialog.showModal();
  };
}
