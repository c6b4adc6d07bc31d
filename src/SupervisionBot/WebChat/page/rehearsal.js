// A rehearsal: the bot once more on a copy, with a clock that can be set. What everybody was told stands in one list.
import { texts } from './rehearsal-texts.js';
import { own, signInAgain } from './network.js';
import { language, namesOf, sayingOf } from './texts.js';

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('./rehearsal.css', import.meta.url).href;
document.head.append(sheet);

const pause = 1500;
const text = sayingOf(texts);
const panel = document.getElementById('rehearsal');
const state = { id: undefined, now: undefined, until: null, failure: null, people: new Map(), told: new Map(), since: undefined, only: '' };
let calls;
let timer;
let parts;

function make(name, values = {}, ...within) {
  const element = Object.assign(document.createElement(name), values);
  element.append(...within);
  return element;
}

function button(words, press, className = 'plain') {
  return make('button', { type: 'button', className, textContent: words, onclick: press });
}

/** Times here are those of the batch's clocks, which have no zone to be reckoned with. */
const asInstant = local => new Date(`${local.slice(0, 19)}Z`);
const written = instant => instant.toISOString().slice(0, 16);
const said = (local, options) => new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', hour12: false, ...options }).format(asInstant(local));
const dayAndTime = local => said(local, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

const ways = {
  nextMonday(now) {
    const day = new Date(now);
    day.setUTCDate(day.getUTCDate() + (((8 - day.getUTCDay()) % 7) || 7));
    day.setUTCHours(8, 0, 0, 0);
    return day;
  },
  aDay: now => new Date(now.getTime() + 864e5),
  aWeek: now => new Date(now.getTime() + 7 * 864e5),
  fourWeeks: now => new Date(now.getTime() + 28 * 864e5),
};

async function ask(method, address, body) {
  const answer = await fetch(`/rehearsals${address}`, {
    method,
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (answer.status === 401 && own) signInAgain();
  if (answer.status === 404) return null;
  if (!answer.ok) throw Object.assign(new Error(`rehearsals: ${answer.status}`), { status: answer.status });
  return answer.status === 204 ? {} : answer.json();
}

/** Opens the panel; with the id of a rehearsal that the page is in already, goes on with it. */
export async function open(given) {
  calls = given;
  panel.hidden = false;
  draw();
  if (calls.current()) await enter(calls.current());
  parts.title.focus();
}

export function close() {
  panel.hidden = true;
  clearTimeout(timer);
}

/** Again, in the language that is current now. */
export function drawAgain() {
  if (!panel.hidden) draw();
}

async function begin(of) {
  say('rehearsalBeginning');
  try {
    const begun = await ask('POST', '', { of });
    calls.entered(begun.id);
    await enter(begun.id);
  } catch (failure) {
    say(failure.status === 429 ? 'rehearsalTooMany' : 'rehearsalFailed');
  }
}

async function enter(id) {
  const people = await ask('GET', `/${id}/people`);
  if (!people) return over();
  Object.assign(state, { id, people: new Map(people.map(person => [person.id, person])), told: new Map(), since: undefined });
  await look();
}

/** The state and what was told since. */
async function look() {
  clearTimeout(timer);
  const id = state.id;
  const address = state.since ? `/${id}/told?since=${encodeURIComponent(state.since)}` : `/${id}/told`;
  const [now, told] = await Promise.all([ask('GET', `/${id}`), ask('GET', address)]).catch(() => [undefined, []]);
  if (panel.hidden || id !== state.id) return;
  if (now === null) return over();
  if (now) Object.assign(state, now);
  for (const message of told ?? []) state.told.set(message.key, message);
  state.since = told?.at(-1)?.at ?? state.since;
  show();
  timer = setTimeout(look, pause);
}

async function goOn(until) {
  try {
    if (!(await ask('POST', `/${state.id}/time`, { until }))) return over();
    say('');
  } catch {
    say('rehearsalNotThen');
  }
  await look();
}

async function end() {
  await ask('DELETE', `/${state.id}`);
  over();
}

function over() {
  state.id = undefined;
  clearTimeout(timer);
  calls.entered(undefined);
  draw();
  say('rehearsalOver');
}

function say(key) {
  parts.word.textContent = key && text(key);
}

function draw() {
  parts = {
    title: make('h2', { id: 'rehearsal-title', tabIndex: -1, textContent: text('rehearsalTitle') }),
    word: make('p', { className: 'hint' }),
    clock: make('p', { className: 'clock' }),
    told: make('ol', { className: 'told' }),
    only: make('select', { id: 'told-only', onchange: ({ target }) => { state.only = target.value; show(); } }),
    until: make('input', { type: 'datetime-local', id: 'rehearsal-until' }),
  };
  parts.word.setAttribute('role', 'status');
  parts.clock.setAttribute('role', 'status');
  const head = make('div', { className: 'rehearsal-head' }, parts.title, button(text('rehearsalClose'), calls.closed));
  panel.replaceChildren(head, parts.word, ...(state.id ? inside() : outside()));
  if (state.id) show();
}

function outside() {
  return [
    make('p', { textContent: text('rehearsalHint') }),
    make('p', { className: 'choices' }, button(text(own ? 'rehearsalOfOwn' : 'rehearsalOfNow'), () => begin('Now'), 'strong'), button(text('rehearsalOfSample'), () => begin('Sample'))),
  ];
}

function inside() {
  const steps = Object.entries(ways).map(([key, way]) => button(text(key), () => goOn(written(way(asInstant(state.now)))), 'plain step'));
  const set = make('form', { className: 'choices', onsubmit(event) { event.preventDefault(); if (parts.until.value) goOn(parts.until.value); } },
    make('label', { htmlFor: 'rehearsal-until', textContent: text('rehearsalUntil') }), parts.until, make('button', { className: 'plain step', textContent: text('rehearsalGo') }));
  return [
    parts.clock,
    make('p', { className: 'choices' }, ...steps),
    set,
    make('h3', { textContent: text('told') }),
    make('p', { className: 'choices' }, make('label', { htmlFor: 'told-only', textContent: text('toldOnly') }), parts.only),
    parts.told,
    make('p', { className: 'choices' }, button(text('rehearsalEnd'), end)),
  ];
}

function show() {
  if (!parts.clock.isConnected) return draw();
  parts.clock.textContent = state.failure ? text('rehearsalStopped', { what: state.failure })
    : text(state.until ? 'rehearsalRuns' : 'rehearsalNow', { now: dayAndTime(state.now), until: state.until && dayAndTime(state.until) });
  for (const step of panel.querySelectorAll('.step')) step.disabled = Boolean(state.until);
  const names = [...state.people.values()].map(person => [person.id, namesOf(person)[0]]).sort((one, other) => one[1].localeCompare(other[1], language()));
  if (parts.only.length !== names.length + 1)
    parts.only.replaceChildren(...[['', text('toldToAll')], ...names].map(([value, textContent]) => make('option', { value, textContent, selected: value === state.only })));
  const shown = [...state.told.values()].filter(message => !state.only || message.person === state.only);
  parts.told.replaceChildren(...(shown.length ? shown.map(lineOf) : [make('li', { textContent: text('toldNothing') })]));
}

function lineOf(message) {
  const person = state.people.get(message.person);
  const [first = '', ...more] = message.words;
  const name = person ? namesOf(person)[0] : '';
  const line = make('li', {},
    make('p', { className: 'told-when' }, make('time', { textContent: dayAndTime(message.at) }), button(name, () => calls.talk(person.id, person.conversationId), 'told-who')),
    make('p', { className: 'told-words', textContent: first }));
  if (person && !person.isReached) line.querySelector('.told-when').append(make('span', { className: 'told-unmet', textContent: text('toldUnmet') }));
  if (more.length) line.append(make('details', {}, make('summary', { textContent: text('toldMore') }), ...more.map(words => make('p', { textContent: words }))));
  return line;
}
