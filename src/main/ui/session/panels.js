// Panels: beside the board where there is room, bottom sheets on a phone. An open sheet is alone: what lies behind it
// cannot be reached, Escape closes it, and the focus goes back to where it came from.
const PHONE = window.matchMedia("(max-width: 47.99em)");
const BEHIND = ".oh, .jump, .board, .last, .dock__row > *:not(.note)";

export function startPanels() {
  let open = null;
  let from = null;

  function close() {
    if (!open) {
      return;
    }
    open.classList.remove("is-open");
    open.removeAttribute("role");
    open.removeAttribute("aria-modal");
    document.body.classList.remove("has-sheet");
    document.querySelectorAll(BEHIND).forEach(part => { part.inert = false; });
    open = null;
    from?.focus();
  }

  function show(id) {
    const panel = document.getElementById(id);
    if (!PHONE.matches) {
      (panel.querySelector("textarea") ?? panel.querySelector("h2")).focus();
      return;
    }
    close();
    from = document.activeElement;
    open = panel;
    panel.classList.add("is-open");
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-modal", "true");
    document.body.classList.add("has-sheet");
    document.querySelectorAll(BEHIND).forEach(part => { part.inert = true; });
    (panel.querySelector("textarea") ?? panel.querySelector("h2")).focus();
  }

  document.addEventListener("click", click => {
    const opener = click.target.closest("[data-open]");
    if (opener) {
      show(opener.dataset.open);
    } else if (click.target.closest("[data-close]")) {
      close();
    }
  });
  document.addEventListener("keydown", key => key.key === "Escape" && close());
  PHONE.addEventListener("change", close);
  return { show, close };
}
