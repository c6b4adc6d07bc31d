// Conversations beside each other: a strip says whose each is, and where they do not fit, which is shown.
import { language, text } from './texts.js';

const chat = document.getElementById('chat');
const strip = document.getElementById('open-talks');
const opener = document.getElementById('inspect');
const mostLogged = 200;

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('./beside.css', import.meta.url).href;
document.head.append(sheet);

function button(name, words, press) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = name;
  made.textContent = words;
  made.addEventListener('click', press);
  return made;
}

function tabOf(talk, name, isCurrent, calls) {
  const tab = document.createElement('li');
  const choose = button('tab-name', name, () => calls.select(talk));
  if (isCurrent) choose.setAttribute('aria-current', 'true');
  const close = button('tab-close', '×', () => calls.close(talk));
  close.setAttribute('aria-label', text('close', { name }));
  tab.append(choose, close);
  return tab;
}

function watch(talk, calls) {
  if (talk.watched) return;
  talk.watched = true;
  for (const event of ['focusin', 'pointerdown']) talk.place.addEventListener(event, () => calls.select(talk), true);
}

/** Web Chat's own landmarks in each of them need names of their own. */
function label(talk, name, number) {
  for (const landmark of talk.box.querySelectorAll('[role=complementary], [role=form]')) landmark.setAttribute('aria-label', number ? `${number}. ${name}` : name);
}

/** What went to the bot (out) and came from it (in), as the page got it. */
export function log(talk, way, activity) {
  talk.log.push({ way, activity, at: new Date(activity.timestamp ?? Date.now()) });
  if (talk.log.length > mostLogged) talk.log.shift();
  talk.onLog?.();
}

let inspector;
let inspected;
let drawn;

opener.addEventListener('click', async () => {
  const open = opener.getAttribute('aria-expanded') !== 'true';
  opener.setAttribute('aria-expanded', open);
  inspector ??= await import('./inspector.js');
  inspected = undefined;
  drawn();
});

/** The inspector is about the current conversation. It is asked for when somebody opens it first. */
function inspect(talk, name, calls) {
  if (!inspector) return;
  const now = opener.getAttribute('aria-expanded') === 'true' && talk?.own ? `${language()} ${talk.session.conversationId}` : '';
  if (now === inspected && (!now || talk.inspected === talk.own)) return;
  inspected = now;
  if (!now) inspector.hide();
  else {
    talk.inspected = talk.own;
    inspector.show(talk, name, calls);
  }
}

export function draw(talks, current, titleOf, calls) {
  drawn = () => draw(talks, current, titleOf, calls);
  inspect(current, current && titleOf(current), { restart: calls.restart, talkOf: email => [current, ...talks].find(talk => talk.session?.person.email === email) });
  const several = talks.length > 1;
  chat.dataset.count = talks.length;
  strip.hidden = !several;
  const focused = [...strip.querySelectorAll('.tab-name')].indexOf(document.activeElement);
  strip.firstElementChild.replaceChildren(...talks.map(talk => tabOf(talk, titleOf(talk), talk === current, calls)));
  strip.setAttribute('aria-label', text('openTalks'));
  strip.querySelectorAll('.tab-name')[focused]?.focus();
  for (const [index, talk] of talks.entries()) {
    watch(talk, calls);
    talk.place.classList.toggle('current', talk === current);
    label(talk, titleOf(talk), several && index + 1);
    const isGroup = talk.flavour === 'groupChat' || talk.flavour === 'channel';
    talk.rule.hidden = !isGroup || !talk.session;
    if (!talk.rule.hidden) talk.rule.textContent = text('groupRule', { bot: talk.session.bot.name });
  }
}
