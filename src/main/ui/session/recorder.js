// What the three pages of a session share: the events the page was made with, those still on the device, and the one
// way to record another.
import { openOutbox, post } from "./outbox.js";
import { uuid7 } from "./uuid.js";
import { isoWithOffset } from "./words.js";

// The token of a form belongs to one sign-in; after a new one, this page's own address gives the new token.
async function freshToken(data) {
  const answer = await fetch(location.pathname, { redirect: "manual", credentials: "same-origin" });
  if (!answer.ok) {
    return null;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const root = page.querySelector("[data-sheet]");
  const found = root ? JSON.parse(root.dataset.sheet) : null;
  return found && found.account === data.account ? found.csrf : null;
}

/** Opens the queue and tells `changed` of its state and `heard` of each new event, from here or another tab. */
export async function openRecorder(root, { changed, heard }) {
  const data = JSON.parse(root.dataset.sheet);
  let token = data.csrf;
  const events = [];
  const known = new Set();

  const take = event => {
    if (event.session === data.session && !known.has(event.id)) {
      known.add(event.id);
      events.push(event);
      return true;
    }
    return false;
  };
  data.events.forEach(take);

  const send = async batch => {
    const first = await post(data.sync, token, batch);
    if (first.status !== 403) {
      return first;
    }
    const fresh = await freshToken(data);
    if (fresh === null) {
      return { status: 401, body: null };
    }
    token = fresh;
    return post(data.sync, token, batch);
  };

  const box = await openOutbox({
    account: data.account,
    send,
    changed,
    heard: event => take(event) && heard(event),
  });
  const made = new Set(known);
  (await box.unseen(data.session, made)).forEach(take);

  const began = events.length > 0 ? Date.parse(events[0].at) : Date.now();
  const loaded = performance.now();
  const offset = Math.max(0, Date.now() - began, ...events.map(event => event.mono ?? 0));

  /** Answers once the event is durably on the device; throws if it could not be kept. */
  async function record(type, payload) {
    const event = {
      v: 1,
      id: uuid7(),
      case: data.case,
      session: data.session,
      station: data.station,
      type,
      at: isoWithOffset(new Date()),
      mono: Math.round(offset + performance.now() - loaded),
      author: data.account,
      instrument: data.instrument,
      data: payload,
    };
    await box.add(event);
    take(event);
    heard(event);
    return event;
  }

  return { data, events, record, box };
}
