// What was recorded and is not known to be stored. An event is written here first, durably, and only then said to be
// saved; it leaves only when the server has acknowledged it. Ids and content never change; a number may, as long as it
// was never acknowledged.
import { openDB } from "../lib/idb/index.js";
import { uuid7 } from "./uuid.js";

const TIMEOUT_MS = 8000;
const RETRY_MS_MIN = 250;
const RETRY_MS_MAX = 30000;
const KEEP_SENT_MS = 7 * 24 * 3600 * 1000;
const STRICT = { durability: "strict" };

const WAITING = "waiting";
const SENT = "sent";
const ASIDE = "aside";

function newDevice() {
  return { id: uuid7(), next: 1 };
}

function open(account) {
  return openDB(`prova-${account}`, 1, {
    upgrade(db) {
      db.createObjectStore("meta");
      const events = db.createObjectStore("events", { keyPath: "order", autoIncrement: true });
      events.createIndex("id", "id", { unique: true });
      events.createIndex("session", "session");
      events.createIndex("state", "state");
    },
  });
}

/**
 * @param account whose events these are: each account has a queue and a device id of its own in each browser profile
 * @param send sends one batch and answers {status, body, token}
 * @param changed told {waiting, aside, hindrance} whenever it changes
 * @param heard told of events that another tab wrote
 */
export async function openOutbox({ account, send, changed, heard }) {
  const db = await open(account);
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(`prova-${account}`) : null;
  let hindrance = "";
  let retryMs = RETRY_MS_MIN;
  let timer = 0;
  let running = false;
  let again = false;
  let renumbered = "";

  async function tell() {
    const waiting = await db.countFromIndex("events", "state", WAITING);
    const aside = await db.countFromIndex("events", "state", ASIDE);
    changed({ waiting, aside, hindrance });
  }

  async function add(event) {
    const tx = db.transaction(["meta", "events"], "readwrite", STRICT);
    const meta = tx.objectStore("meta");
    const device = (await meta.get("device")) ?? newDevice();
    const record = { id: event.id, session: event.session, state: WAITING, device: device.id, seq: device.next, event };
    await Promise.all([
      tx.objectStore("events").add(record),
      meta.put({ id: device.id, next: device.next + 1 }, "device"),
      tx.done,
    ]);
    channel?.postMessage({ event });
    await tell();
    wake();
  }

  // A new device id with numbers from 1 for all that was never acknowledged: the old sequence cannot go on.
  async function renumber() {
    const tx = db.transaction(["meta", "events"], "readwrite", STRICT);
    const device = newDevice();
    let cursor = await tx.objectStore("events").index("state").openCursor(WAITING);
    while (cursor) {
      await cursor.update({ ...cursor.value, device: device.id, seq: device.next });
      device.next += 1;
      cursor = await cursor.continue();
    }
    await tx.objectStore("meta").put(device, "device");
    await tx.done;
  }

  async function mark(record, state) {
    const tx = db.transaction("events", "readwrite", STRICT);
    const now = await tx.store.get(record.order);
    if (now && now.state === WAITING) {
      await tx.store.put({ ...now, state, sentAt: Date.now() });
    }
    await tx.done;
  }

  async function acknowledge(device, ack, rejected) {
    const refused = new Set(rejected.map(one => one.seq));
    const tx = db.transaction("events", "readwrite", STRICT);
    let cursor = await tx.store.index("state").openCursor(WAITING);
    while (cursor) {
      const record = cursor.value;
      if (record.device === device && record.seq <= ack) {
        await cursor.update({ ...record, state: refused.has(record.seq) ? ASIDE : SENT, sentAt: Date.now() });
      }
      cursor = await cursor.continue();
    }
    await tx.done;
  }

  // Whether to go on at once with the next.
  async function sendFirst() {
    const record = await db.getFromIndex("events", "state", WAITING);
    if (!record) {
      return false;
    }
    const wire = { ...record.event, device: record.device, seq: record.seq };
    const { status, body } = await send({ device: record.device, events: [wire] });
    if (status === 200 && Number.isInteger(body?.ack)) {
      hindrance = "";
      await acknowledge(record.device, body.ack, body.rejected ?? []);
      if (body.ack < record.seq) {
        await renumber();
      } else {
        renumbered = "";
      }
      return true;
    }
    if (status === 401 || status === 403) {
      hindrance = "login";
      return false;
    }
    if (status === 410) {
      hindrance = "blocked";
      return false;
    }
    if (status === 409) {
      // A number or a device that is taken. If a new device does not help, the id itself is: it is set aside, to be
      // looked at, so that it blocks nobody.
      if (renumbered === record.id) {
        await mark(record, ASIDE);
      }
      renumbered = record.id;
      await renumber();
      return true;
    }
    if (status === 400 || status === 413 || status === 415 || status === 422) {
      await mark(record, ASIDE);
      await renumber();
      return true;
    }
    throw new Error(`sync ${status}`);
  }

  async function drain() {
    let more = true;
    while (more) {
      more = await sendFirst();
      await tell();
      channel?.postMessage({ event: null });
    }
  }

  // One tab sends at a time; without locks the server sorts out what comes twice.
  async function alone(work) {
    if (!navigator.locks) {
      await work();
      return true;
    }
    return navigator.locks.request(`prova-outbox-${account}`, { ifAvailable: true }, async lock => {
      if (lock) {
        await work();
      }
      return lock !== null;
    });
  }

  async function run() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    window.clearTimeout(timer);
    try {
      do {
        again = false;
        const mine = await alone(drain);
        if (!mine) {
          later();
        }
      } while (again);
      retryMs = RETRY_MS_MIN;
    } catch {
      later();
    } finally {
      running = false;
      await tell();
    }
  }

  function later() {
    window.clearTimeout(timer);
    timer = window.setTimeout(run, retryMs * (0.75 + Math.random() / 2));
    retryMs = Math.min(retryMs * 2, RETRY_MS_MAX);
  }

  function wake() {
    retryMs = RETRY_MS_MIN;
    run();
  }

  /** A session's events that the page was not made with, in order; those it was made with are let go. */
  async function unseen(session, known) {
    const records = await db.getAllFromIndex("events", "session", session);
    const done = records.filter(record => record.state === SENT
        && (known.has(record.id) || Date.now() - record.sentAt > KEEP_SENT_MS));
    const tx = db.transaction("events", "readwrite");
    await Promise.all([...done.map(record => tx.store.delete(record.order)), tx.done]);
    return records.filter(record => !known.has(record.id) && record.state !== ASIDE).map(record => record.event);
  }

  /** Waits until a session has nothing left to send; answers how many are left when time is up. */
  async function flushed(session, ms) {
    const until = Date.now() + ms;
    for (;;) {
      const records = await db.getAllFromIndex("events", "session", session);
      const left = records.filter(record => record.state === WAITING).length;
      if (left === 0 || Date.now() > until) {
        return left;
      }
      wake();
      await new Promise(resolve => window.setTimeout(resolve, 200));
    }
  }

  channel?.addEventListener("message", message => {
    if (message.data.event) {
      heard(message.data.event);
    }
    tell();
  });
  window.addEventListener("online", wake);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake());
  await tell();
  wake();
  return { add, unseen, flushed, wake };
}

/** Sends one batch as JSON; an answer that is no JSON, or late, counts as none. */
export async function post(url, token, batch) {
  const answer = await fetch(url, {
    method: "POST",
    redirect: "manual",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", "X-Prova-CSRF": token },
    body: JSON.stringify(batch),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (answer.type === "opaqueredirect") {
    return { status: 401, body: null };
  }
  const body = await answer.json().catch(() => null);
  if (answer.ok && body === null) {
    throw new Error("sync answered no JSON");
  }
  return { status: answer.status, body };
}
