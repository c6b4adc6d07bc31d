// A conversation as a talk of the tests (.chat), and playing one here.
import { answerOf, line, pressesOf, textOf } from './cardtext.js';

/** What stands on the screen after these activities of the bot, oldest first. */
function screenOf(log) {
  const screen = new Map();
  for (const { way, activity } of log) {
    if (way !== 'in') continue;
    if (activity.type === 'message') screen.set(activity.id, activity);
    else if (activity.type === 'messageDelete') screen.delete(activity.id);
  }
  return [...screen.values()];
}

const dataOf = activity => (activity.type === 'invoke' ? activity.value?.action?.data : activity.value);

const without = ({ [line]: _, ...data }) => JSON.stringify(Object.entries(data).sort());

/** The button that was pressed, as a talk writes it; nothing for what has no place in a talk. */
function pressIn(data, log) {
  const isIt = press => press.data && typeof press.data === 'object' && without(press.data) === without(data);
  const words = data[line] ? ` ${data[line]}` : '';
  const now = screenOf(log).reverse().flatMap(pressesOf).find(isIt);
  if (now) return `> [${now.title}]${words}`;
  const before = log.filter(one => one.way === 'in').reverse().flatMap(one => pressesOf(one.activity)).find(isIt);
  return before && `> [[${before.title}]]`;
}

function actIn(activity, before) {
  const text = (activity.text ?? '').replace(/<at>.*?<\/at>\s*/g, '').replaceAll('\n', '\\n');
  const files = (activity.attachments ?? []).filter(one => one.name).map(one => ` @${one.name.replace(/[@ ]/g, '_')}`).join('');
  if (activity.type === 'messageUpdate') return `> ~${text}`;
  if (activity.type === 'messageDelete') return '> ~';
  const data = dataOf(activity);
  if (data && typeof data === 'object' && !text) return pressIn(data, before);
  if (activity.type !== 'message') return undefined;
  return `> ${text || (typeof data === 'string' ? data : '')}${files}`;
}

/** What the bot showed, in the order in which it came. */
function answersIn(log, seen) {
  const lines = [];
  for (const { way, activity } of log) {
    if (way !== 'in' || activity.type !== 'message') continue;
    lines.push(...(seen.has(activity.id) ? ['(the card changes)'] : []), ...textOf(activity).split('\n'));
    seen.add(activity.id);
  }
  return lines;
}

function timeIn(zone, at) {
  const part = Object.fromEntries(new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
    .formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`;
}

/** The talk so far. */
export function written({ log, session }) {
  const [lines, seen] = [[`as: ${session.person.email}`, `at: ${timeIn(session.timeZone, log[0]?.at ?? new Date())}`], new Set()];
  const acts = log.flatMap((one, index) => (one.way === 'out' && actIn(one.activity, log.slice(0, index)) ? [index] : []));
  const first = answersIn(log.slice(0, acts[0] ?? log.length), seen);
  if (first.length) lines.push('', '> *', ...first);
  for (const [number, index] of acts.entries()) {
    lines.push('', actIn(log[index].activity, log.slice(0, index)), ...answersIn(log.slice(index, acts[number + 1] ?? log.length), seen));
  }
  return `${lines.join('\n')}\n`;
}

/** The steps of a talk: who acts, what is done, and what the bot shows then. What can only be done in a test has no step. */
export function stepsIn(chat) {
  const steps = [];
  let who = '';
  for (const row of chat.split(/\r?\n/)) {
    if (/^(#|at: |logged: |credit: )/.test(row) || !row.trim()) continue;
    if (row.startsWith('as: ')) who = row.slice(4).trim();
    else if (row.startsWith('> ') || row.startsWith('@wait ')) steps.push({ who, act: row.replace(/^> /, ''), expected: [] });
    else steps.at(-1)?.expected.push(row);
  }
  return steps;
}

/** What is sent for a step, as Web Chat would; undefined for what cannot be done here. */
export function activityFor(act, log) {
  const screen = screenOf(log);
  const said = text => ({ type: 'message', text: text.replaceAll('\\n', '\n') });
  if (act.startsWith('@wait ') || act.startsWith('~') || /(?:^| )@[^@ ]+\.\w+/.test(act) || act.includes('{code}')) return undefined;
  const press = /^\[(\[?)(.+?)\]?\](?: (.+))?$/.exec(act);
  if (!press) return said(act);
  const [, old, title, words] = press;
  const answer = old ? undefined : answerOf(screen.at(-1), title);
  if (answer) return said(answer);
  const from = old ? log.filter(one => one.way === 'in').map(one => one.activity) : screen;
  const found = from.reverse().flatMap(pressesOf).find(one => one.title === title || (one.isRow && one.title.startsWith(title)));
  if (!found) return undefined;
  if (typeof found.data === 'string') return said(found.data);
  if (found.data?.msteams?.type === 'imBack') return said(found.data.msteams.value);
  const data = words ? { ...found.data, [line]: words } : found.data;
  return found.type === 'Action.Execute'
    ? { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: found.type, verb: found.verb, data }, trigger: 'manual' } }
    : { type: 'message', value: data, channelData: { postBack: true } };
}

export const answersTo = (log, from) => answersIn(log.slice(from), new Set(log.slice(0, from).filter(one => one.way === 'in').map(one => one.activity.id)));

/** Two lists of lines as one: those of both (=), only expected (−), only shown (+). */
export function difference(expected, got) {
  const common = Array.from({ length: expected.length + 1 }, () => Array(got.length + 1).fill(0));
  for (let one = expected.length - 1; one >= 0; one--) {
    for (let two = got.length - 1; two >= 0; two--) {
      common[one][two] = expected[one] === got[two] ? common[one + 1][two + 1] + 1 : Math.max(common[one + 1][two], common[one][two + 1]);
    }
  }
  const rows = [];
  for (let one = 0, two = 0; one < expected.length || two < got.length;) {
    if (expected[one] === got[two]) rows.push(['=', expected[one++], two++]);
    else if (two >= got.length || (one < expected.length && common[one + 1][two] >= common[one][two + 1])) rows.push(['−', expected[one++]]);
    else rows.push(['+', got[two++]]);
  }
  return rows;
}
