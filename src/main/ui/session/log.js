// The log: newest first, nothing gone, struck rows still readable.
import { clock, el, icon } from "./words.js";

const MINE = "sheet.by-you";

export function describe(event, data, t) {
  const skill = id => data.skills.find(one => one.id === id)?.title ?? id;
  const choice = value => data.choices.find(one => one.value === value)?.word ?? value;
  const support = rank => data.support.find(one => one.rank === rank)?.name ?? "";
  const is = event.data;
  switch (event.type) {
    case "rating":
      return { strong: `${skill(is.skill)}: ${choice(is.rating)}`, small: is.support === null ? "" : support(is.support) };
    case "note":
      return note(is, is.skill ? skill(is.skill) : "", t);
    case "support":
      return { text: t("sheet.log.support", support(is.level)) };
    case "adaptation":
      return {
        strong: t(`adaptation.${is.kind}`),
        text: [is.what, is.effect, is.effectSaid && `”${is.effectSaid}”`].filter(part => part).join(" "),
        small: t("sheet.log.adaptation"),
      };
    case "standing":
      return { text: t("sheet.log.standing", skill(is.skill)), small: is.reason };
    case "result":
      return { text: [is.amount, is.errors].filter(part => part).join(". "), small: t("sheet.log.result") };
    case "not-tried":
      return { text: is.text, small: t("sheet.log.not-tried") };
    case "surroundings":
      return { text: is.text, small: t("sheet.log.surroundings") };
    case "own-view":
      return { text: t(is.declined ? "sheet.log.own-declined" : "sheet.log.own") };
    default:
      return { text: t(`sheet.log.${event.type}`) };
  }
}

function note(is, skill, t) {
  if (is.source === "SEEN") {
    return { text: is.text, small: skill };
  }
  const who = is.source === "PARTICIPANT" ? t("sheet.log.said") : t("sheet.log.said-by", is.role);
  return { text: `”${is.text}”`, small: [who, skill].filter(part => part).join(". ") };
}

export function logRows(state, data, t) {
  return state.log.toReversed().map(line => {
    const { event, struck, amended } = line;
    const told = describe(event, data, t);
    const body = el("span");
    if (struck) {
      body.append(el("s", {}, [told.strong, told.text].filter(part => part).join(" ")));
      body.append(el("span", { class: "small" }, struckBy(struck, data, t)));
    } else {
      if (told.strong) {
        body.append(el("strong", {}, told.strong), " ");
      }
      if (amended) {
        const first = event.data.source === "SEEN" ? amended.data.text : `”${amended.data.text}”`;
        body.append(first, el("span", { class: "small" }, el("s", {}, told.text)));
      } else if (told.text) {
        body.append(told.text);
      }
      if (told.small) {
        body.append(el("span", { class: "small" }, told.small));
      }
    }
    const time = clock(event.at);
    const change = struck ? null : el("button", {
      type: "button",
      class: "iconbtn",
      "data-row": event.id,
      "aria-label": t("sheet.log.change", time),
    }, icon(data.icons, "pen"));
    return el("li", { "data-event": event.id }, el("time", {}, time), body, ...(change ? [change] : []));
  });
}

function struckBy(struck, data, t) {
  const who = struck.author === data.account ? t(MINE) : (data.authors[struck.author] ?? t("sheet.by-other"));
  const at = clock(struck.at);
  return struck.data.reason ? t("sheet.struck.why", who, at, struck.data.reason) : t("sheet.struck", who, at);
}
