// Signing out with something left to send asks first, and with nothing left clears what the browser kept.
const form = document.querySelector("[data-out]");
const dialog = document.querySelector("[data-unsent]");
const OURS = /^prova-[0-9a-f-]{36}$/;
const OPEN_MS = 2000;

function read(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      if (!db.objectStoreNames.contains("events")) {
        db.close();
        resolve(0);
        return;
      }
      const count = db.transaction("events").objectStore("events").index("state").count("waiting");
      count.onsuccess = () => { db.close(); resolve(count.result); };
      count.onerror = () => { db.close(); reject(count.error); };
    };
  });
}

async function queues() {
  if (!indexedDB.databases) {
    return [];
  }
  return (await indexedDB.databases()).map(one => one.name).filter(name => OURS.test(name));
}

function remove(name) {
  return new Promise(resolve => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = resolve;
    request.onblocked = resolve;
  });
}

// Each queue is looked at alone: what a colleague has left on this device stays theirs.
async function clear(names) {
  let left = 0;
  for (const name of names) {
    const waiting = await read(name);
    left += waiting;
    if (waiting === 0) {
      await remove(name);
    }
  }
  if (left === 0) {
    localStorage.clear();
  }
  sessionStorage.clear();
}

async function waiting() {
  const counts = await Promise.all((await queues()).map(read));
  return counts.reduce((sum, one) => sum + one, 0);
}

function late() {
  return new Promise((_, reject) => window.setTimeout(reject, OPEN_MS));
}

async function leave() {
  try {
    await Promise.race([queues().then(clear), late()]);
  } catch {
    // What cannot be opened cannot be cleared; it is the account's own and is sent at the next sign-in.
  }
  form.submit();
}

form?.addEventListener("submit", async submit => {
  submit.preventDefault();
  let left = 0;
  try {
    left = await Promise.race([waiting(), late()]);
  } catch {
    left = 0;
  }
  if (left === 0) {
    leave();
    return;
  }
  dialog.returnValue = "";
  dialog.showModal();
});
dialog?.addEventListener("close", () => dialog.returnValue === "leave" && leave());
