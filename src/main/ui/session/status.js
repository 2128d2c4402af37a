// Always told, in a word and a shape: what is on the way and what is kept only here.
import { clock, icon } from "./words.js";

export function startStatus({ place, resend, review, login, data, t }) {
  let had = false;

  function wording({ waiting, hindrance }) {
    if (waiting === 0) {
      return ["sent", had ? t("sync.sent-at", clock(Date.now())) : t("sync.sent")];
    }
    if (hindrance === "login") {
      return ["lock", t("sync.login", waiting)];
    }
    if (hindrance === "blocked") {
      return ["lock", t("sync.blocked", waiting)];
    }
    return ["here", t("sync.here", waiting)];
  }

  let shown = "";
  return state => {
    had = had || state.waiting > 0;
    const [shape, text] = wording(state);
    if (shown !== shape + state.waiting) {
      shown = shape + state.waiting;
      place.replaceChildren(icon(data.icons, shape), ` ${text}`);
    }
    place.dataset.waiting = String(state.waiting);
    resend.hidden = state.waiting === 0 || state.hindrance === "login";
    login.hidden = state.waiting === 0 || state.hindrance !== "login";
    review.hidden = state.aside === 0;
    review.textContent = state.aside === 0 ? "" : t("sync.review", state.aside);
  };
}
