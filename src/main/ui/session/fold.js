// One session as it stands: its events folded, nothing dropped and nothing concluded. The same rules as Sheet.java.

// Event id to the retraction in force against it. Striking a retraction brings back what it had struck.
function strikes(events) {
  const against = new Map();
  for (const event of events) {
    if (event.type === "retract") {
      against.set(event.data.of, [...(against.get(event.data.of) ?? []), event]);
    }
  }
  const asking = new Set();
  const isStruck = id => {
    if (asking.has(id)) {
      return false;
    }
    asking.add(id);
    const struck = (against.get(id) ?? []).some(retraction => !isStruck(retraction.id));
    asking.delete(id);
    return struck;
  };
  const struck = new Map();
  for (const [target, retractions] of against) {
    const inForce = retractions.filter(retraction => !isStruck(retraction.id)).at(-1);
    if (inForce) {
      struck.set(target, inForce);
    }
  }
  return struck;
}

function timerOf(events) {
  let started = null;
  let ended = null;
  let since = null;
  let worked = 0;
  for (const event of events) {
    const at = Date.parse(event.at);
    if ((event.type === "session.started" || event.type === "session.resumed") && since === null) {
      since = at;
      started ??= at;
      ended = null;
    } else if ((event.type === "session.paused" || event.type === "session.ended") && since !== null) {
      worked += Math.max(0, at - since);
      since = null;
    }
    if (event.type === "session.ended") {
      ended ??= at;
    }
  }
  return { started, ended, since, worked };
}

export function fold(events) {
  const struck = strikes(events);
  const amended = new Map();
  for (const event of events) {
    if (event.type === "amend" && !struck.has(event.id)) {
      amended.set(event.data.of, event);
    }
  }
  const live = events.filter(event => !struck.has(event.id));
  const ratings = new Map();
  const chosen = new Map();
  let support = null;
  for (const event of live) {
    if (event.type === "rating") {
      ratings.set(event.data.skill, [...(ratings.get(event.data.skill) ?? []), event]);
    } else if (event.type === "support") {
      support = event.data.level;
    } else if (event.type === "standing") {
      chosen.set(event.data.skill, event.data.of);
    }
  }
  const log = events
      .filter(event => event.type !== "retract" && event.type !== "amend")
      .map(event => ({ event, struck: struck.get(event.id) ?? null, amended: amended.get(event.id) ?? null }));
  return { log, ratings, chosen, support, timer: timerOf(live), live };
}
