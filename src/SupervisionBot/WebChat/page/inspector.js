// What goes to the bot and comes from it in one conversation, what the bot made of it, and sending anything.
import { ready, readyFor } from './activities.js';
import { problemsOf, versionOf } from './cards.js';
import { hold as holdBack, letGoBackwards, setLine } from './chat.js';
import { texts } from './inspector-texts.js';
import { root } from './network.js';
import { lines } from './line.js';
import { language, sayingOf } from './texts.js';
import { transcriptsOf } from './transcripts.js';

const pause = 1500;
const panel = document.getElementById('inspector');
const text = sayingOf(texts);

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('./inspector.css', import.meta.url).href;
document.head.append(sheet);

let shown;
let timer;

function make(name, properties = {}, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

const button = (words, press, name = '') => make('button', { type: 'button', textContent: words, onclick: press, className: name });

const code = value => make('pre', { tabIndex: 0, textContent: typeof value === 'string' ? value : JSON.stringify(value, null, 2) });

const fold = (title, ...content) => make('details', {}, make('summary', { textContent: title }), ...content);

const read = json => { try { return JSON.parse(json); } catch { return json; } };

function facts(pairs) {
  const list = make('dl');
  for (const [name, value] of pairs) list.append(make('dt', { textContent: name }), make('dd', { textContent: value }));
  return list;
}

/** The conversation that waits for an answer, and its step. */
function waits(talk) {
  const top = talk?.stack?.[0];
  if (!top) return text('nobodyWaits');
  const [index, names] = [top.state?.stepIndex ?? 0, top.version?.split(':')[1]?.split(',') ?? []];
  return text('step', { conversation: top.id, number: index + 1, name: names[index] ?? '' });
}

function turnOf(turn) {
  const ms = number => number.toFixed(number < 10 ? 1 : 0);
  const sql = turn.statements.reduce((sum, one) => sum + one.milliseconds, 0);
  const talk = turn.talk && read(turn.talk);
  const said = turn.heard && turn.heard.intents.filter(one => one.probability >= 0.01).map(({ intent, probability }) => text('wanted', { intent, percent: Math.round(probability * 100) })).join(' · ');
  const own = make('div', { className: 'turn' }, make('h3', { textContent: text('turn') }), make('p', { textContent: text('turnTook', { ms: ms(turn.milliseconds), count: turn.statements.length, sql: ms(sql) }) }), facts([
    [text('heard'), said || text('nothingTyped')],
    ...(turn.heard ? [
      [text('names'), turn.heard.things.map(({ kind, words }) => `${words} (${kind})`).join(' · ') || text('none')],
      [text('unused'), turn.heard.unused.join(' · ') || text('none')],
    ] : []),
    ...(talk ? [[text('waits'), waits(talk)]] : []),
  ].filter(([, value]) => value)));
  own.append(fold(text('asTheBotGotIt'), code(read(turn.input))));
  if (turn.invokeAnswer) own.append(fold(text('invokeAnswer'), code(read(turn.invokeAnswer))));
  if (talk) own.append(fold(text('remembers'), code(talk)));
  own.append(fold(text('statements'), make('ol', {}, ...turn.statements.map(one => make('li', {}, code(`${one.text}\n-- ${ms(one.milliseconds)} ms`))))));
  return own;
}

/** A line for an activity; what is in it is made when it is opened. */
function entryOf(talk, entry) {
  const { activity, way, at } = entry;
  const time = at.toLocaleTimeString(language() === 'en' ? 'en-GB' : 'zh-CN');
  const json = JSON.stringify(activity);
  const size = text('bytes', { count: new Blob([json]).size });
  const words = activity.text || activity.name || activity.attachments?.map(one => one.content?.fallbackText ?? one.name).filter(Boolean).join(' ') || '';
  const line = make('summary', {},
    make('span', { className: 'way', textContent: way === 'out' ? '→' : '←', title: text(way === 'out' ? 'outgoing' : 'incoming') }),
    make('strong', { textContent: activity.type }), make('span', { className: 'words', textContent: words.slice(0, 120) }),
    make('small', { textContent: `${time} · ${size}` }));
  const own = make('details', { className: 'entry' }, line);
  own.addEventListener('toggle', () => {
    if (!own.open || own.childElementCount > 1) return;
    const problems = way === 'in' ? problemsOf(activity, talk.flavour) : undefined;
    const version = versionOf(talk.flavour);
    if (problems) own.append(make('p', { className: problems.length ? 'wrong' : 'fits', textContent: problems.length ? text('cardWrong', { version, problems: problems.join('; ') }) : text('cardFits', { version }) }));
    const turn = way === 'out' && talk.turns.findLast(one => one.activity === activity.id);
    if (turn) own.append(turnOf(turn));
    const deeds = make('p', { className: 'deeds' });
    if (way === 'out' && activity.id) deeds.append(button(text('again'), () => again(talk, activity.id)));
    if (way === 'out') deeds.append(button(text('edit'), () => edit(activity)));
    own.append(deeds, fold(text('json'), code(activity)));
  });
  return own;
}

async function again(talk, id) {
  const position = Number(id.split('|')[1]);
  const answer = await ask(talk, `/${position}/again`, 'POST');
  if (!answer.ok) complain(text('refused', { reason: answer.status }));
  await look();
}

const ask = (talk, path, method = 'GET') =>
  fetch(`${root()}/webchat/turns/${talk.own.session.conversationId}${path}`, { method, headers: { Authorization: `Bearer ${talk.own.directLine.token}` } });

const complain = words => { panel.querySelector('.complaint').textContent = words; };

function edit(activity) {
  const { id, timestamp, channelId, from, conversation, serviceUrl, recipient, channelData, ...rest } = activity;
  const box = panel.querySelector('textarea');
  box.value = JSON.stringify(rest, null, 2);
  box.focus();
}

/** Sends what stands in the box. Each has its own name, or the second would be taken for the first. */
function send(talk, times) {
  const activity = read(panel.querySelector('textarea').value);
  if (typeof activity !== 'object' || !activity) {
    complain(text('notJson', { reason: panel.querySelector('textarea').value.slice(0, 40) }));
    return;
  }
  complain('');
  for (let time = 0; time < times; time++) talk.own.post(activity, error => complain(text('refused', { reason: error?.response?.error?.message ?? error?.status ?? '' })));
}

function tools(talk) {
  const choice = make('select', { id: 'inspector-ready' }, ...readyFor(talk.flavour).map(name => make('option', { value: name, textContent: text(name) })));
  const box = make('textarea', { id: 'inspector-json', rows: 5, spellcheck: false });
  const fill = () => { box.value = JSON.stringify(ready[choice.value](talk.log), null, 2); };
  choice.addEventListener('change', fill);
  fill();
  const hold = make('input', { type: 'checkbox', id: 'inspector-hold', checked: Boolean(talk.own.held) });
  const release = button('', () => letGoBackwards(talk.own), 'release');
  hold.addEventListener('change', () => { holdBack(talk.own, hold.checked); drawHeld(talk); });
  const line = make('select', { id: 'inspector-line' }, ...lines.map(kind => make('option', { value: kind, textContent: text(kind), selected: kind === talk.own.line })));
  line.addEventListener('change', () => setLine(talk.own, line.value));
  return make('details', { className: 'tools' }, make('summary', { textContent: text('sendTitle') }),
    make('p', {}, make('label', { htmlFor: choice.id, textContent: text('ready') }), choice),
    make('p', {}, make('label', { htmlFor: box.id, textContent: text('activity') }), box),
    make('p', { className: 'deeds' }, button(text('send'), () => send(talk, 1)), button(text('twice'), () => send(talk, 2))),
    make('p', {}, make('label', { htmlFor: line.id, textContent: text('line') }), line),
    make('p', { className: 'deeds' }, hold, make('label', { htmlFor: hold.id, textContent: text('hold') }), release),
    make('p', { className: 'complaint', role: 'alert' }));
}

function drawHeld(talk) {
  const release = panel.querySelector('.release');
  const count = talk.own.held?.length ?? 0;
  release.hidden = count === 0;
  release.textContent = text('release', { count });
}

/** Adds what is new; what is open stays open. */
function drawEntries(talk) {
  const list = panel.querySelector('.entries');
  panel.querySelector('.empty').hidden = talk.log.length > 0;
  for (const entry of talk.log) {
    if (entry.line && list.contains(entry.line)) continue;
    entry.line = entryOf(talk, entry);
    list.append(entry.line);
  }
  while (list.childElementCount > talk.log.length) list.firstElementChild.remove();
  drawHeld(talk);
}

async function look() {
  clearTimeout(timer);
  const talk = shown;
  if (!talk?.own) return;
  try {
    const answer = await ask(talk, `?after=${talk.turns.at(-1)?.number ?? 0}`);
    if (answer.ok) {
      for (const turn of await answer.json()) {
        talk.turns.push(turn);
        const line = talk.log.findLast(one => one.way === 'out' && one.activity.id === turn.activity)?.line;
        if (line?.open) line.querySelector(':scope > .turn')?.remove();
        if (line?.open) line.querySelector(':scope > summary').after(turnOf(turn));
      }
      talk.turns.splice(0, talk.turns.length - 50);
    }
  } catch {
    // The bot is not there; the page says so.
  }
  if (shown === talk) timer = setTimeout(look, pause);
}

/** A talk that is being played begins the conversation anew: what it tells of that stays. */
function transcripts(talk, calls) {
  const made = talk.transcripts;
  if (made?.language === language() || made?.element.dataset.playing) return made.element;
  talk.transcripts = { language: language(), element: transcriptsOf(talk, { ...calls, make, button, text, ask }) };
  return talk.transcripts.element;
}

/** Shows the conversation, in the language that is current now. */
export function show(talk, name, calls) {
  if (shown && shown !== talk) shown.onLog = undefined;
  shown = talk;
  talk.turns ??= [];
  talk.onLog = () => drawEntries(talk);
  panel.hidden = false;
  panel.setAttribute('aria-label', text('inspectorTitle', { name }));
  panel.replaceChildren(
    make('h2', { textContent: text('inspectorTitle', { name }) }),
    tools(talk),
    transcripts(talk, calls),
    make('p', { className: 'empty', textContent: text('nothingYet') }),
    make('div', { className: 'entries' }),
  );
  for (const entry of talk.log) entry.line = undefined;
  drawEntries(talk);
  look();
}

export function hide() {
  clearTimeout(timer);
  if (shown) shown.onLog = undefined;
  shown = undefined;
  panel.hidden = true;
  panel.replaceChildren();
}
