// Texts come with the page; nothing is worded here. Times are shown in Sweden's time whatever the device's zone.
const CLOCK = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", hour: "2-digit", minute: "2-digit" });

export function words(texts) {
  return (key, ...parts) => {
    const text = texts[key] ?? key;
    return text.replace(/\{(\d)\}/g, (whole, at) => (at < parts.length ? String(parts[at]) : whole));
  };
}

// 09.31
export function clock(at) {
  return CLOCK.format(new Date(at)).replace(":", ".");
}

// 24:36, or 1:02:15 from an hour on
export function stopwatch(ms) {
  const all = Math.max(0, Math.floor(ms / 1000));
  const two = number => String(number).padStart(2, "0");
  const hours = Math.floor(all / 3600);
  const rest = `${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

// ISO with the device's own offset, so that it can be told what its clock said.
export function isoWithOffset(date) {
  const offset = -date.getTimezoneOffset();
  const two = number => String(Math.abs(number)).padStart(2, "0");
  const local = new Date(date.getTime() + offset * 60000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}

export function lowerFirst(text) {
  return text.charAt(0).toLocaleLowerCase("sv") + text.slice(1);
}

// An element with text and children; text is never markup.
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter(child => child !== null));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

export function icon(sprite, name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "ic");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${sprite}#${name}`);
  svg.append(use);
  return svg;
}
