import * as bundle from './bundle.js';
import { goInto, inRehearsal, isOffline, own, root, signInAgain, whenItChanges } from './network.js';
import * as people from './people.js';
import { language, languageOf, namesOf, otherLanguage, speak, text } from './texts.js';

const key = 'supervision-bot';
const most = 4;
const element = id => document.getElementById(id);
const kept = () => JSON.parse(sessionStorage.getItem(key) ?? '{}');
const keep = changes => sessionStorage.setItem(key, JSON.stringify({ ...kept(), ...changes }));
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

const asked = languageOf(new URLSearchParams(location.search).get('lang'));
if (asked) {
  keep({ language: asked });
  // Asked for once: the language that is chosen afterwards outlives a reload.
  history.replaceState(null, '', location.pathname);
}
// What another administrator left in this window is none of ours.
if ((kept().own ?? '') !== own) {
  sessionStorage.removeItem(key);
  keep({ own, language: asked });
}
/** Whether there is nobody to choose. */
const isAlone = () => own && !inRehearsal();
/** The conversations that are open beside each other; the bar is about the current one, and the page speaks its language. */
let talks = [];
let current;
let choosing = true;
let chat;
let beside;
let refusal;
let rehearsal;

const keepTalks = () => keep({
  at: talks.indexOf(current),
  talks: talks.map(({ personId, conversationId, flavour, language }) => ({ personId, conversationId, flavour, language })),
});

/** Whom somebody talks as, and in what, in a few words. */
const titleOf = talk => [talk.session && namesOf(talk.session.person)[0], talk.flavour !== 'webChat' && text(talk.flavour)].filter(Boolean).join(' · ');

function draw() {
  const person = !choosing && current?.session?.person;
  speak((!choosing && current?.language) || (kept().language ?? navigator.language));
  const other = element('switch-language');
  other.textContent = text('otherLanguage');
  other.lang = otherLanguage();
  for (const id of ['who', 'state', 'new-conversation', 'switch-person', 'chat', 'beside', 'inspect']) element(id).hidden = !person;
  element('beside').hidden ||= talks.length >= most;
  if (isAlone()) for (const id of ['switch-person', 'beside', 'inspect']) element(id).hidden = true;
  element('sign-out').hidden = !own;
  element('back').hidden = !choosing || talks.length === 0;
  document.body.classList.toggle('signed-in', Boolean(person));
  if (person) {
    const roles = person.roles.map(role => text(`is${role[0].toUpperCase()}${role.slice(1)}`)).join(' · ');
    const where = current.flavour === 'webChat' ? '' : ` · ${text(current.flavour)}`;
    element('who').textContent = text('who', { name: namesOf(person).join(' '), roles }) + where;
  }
  document.title = [person && namesOf(person)[0], 'SupervisionBot'].filter(Boolean).join(' · ');
  showState();
  people.draw();
  rehearsal?.drawAgain();
  beside?.draw(talks, current, titleOf, { select, close, restart });
}

function showState() {
  const shown = isOffline() ? 'offline' : current?.state;
  element('state-text').textContent = shown ? text(shown) : '';
  element('state').dataset.state = shown ?? '';
}

async function post(address, body, token) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (answer.ok) return answer.json();
  if (answer.status === 401 && own) signInAgain();
  if (answer.status < 500) return null;
  throw new Error(`${address}: ${answer.status}`);
}

/** A token, for the conversation that is given or a new one. Null: the person or the page is not there. */
async function signIn({ personId, conversationId, flavour, language }) {
  const session = await post(`${root()}/webchat/sign-in`, { personId, conversationId });
  if (!session?.isNew || flavour === 'webChat') return session;
  // Web Chat begins a conversation of its own kind only.
  const begun = await post(`${root()}/v3/directline/conversations`, { locale: language, flavour }, session.token);
  return begun && { ...session, token: begun.token, isNew: false };
}

/** Until the bot answers: it may be starting just now. */
async function patiently(act) {
  for (;;) {
    try {
      const result = await act();
      element('trouble').hidden = true;
      return result;
    } catch {
      element('trouble').textContent = text('unreachable');
      element('trouble').hidden = false;
      await pause(2000);
    }
  }
}

async function loadChat() {
  [chat, beside, { refusal }] = await Promise.all([import('./chat.js'), import('./beside.js'), import('./refusal.js'), bundle.load()]);
}

/** Shows the names; whoever is chosen takes the place of the conversation that is given, or gets one of their own. */
async function choose(instead) {
  if (isAlone()) return chosen(own, 'webChat', instead);
  choosing = true;
  draw();
  await patiently(() => people.show((personId, flavour) => chosen(personId, flavour, instead)));
  element('sign-in-title').focus();
  // The names are painted first; whoever chooses one before the bundle is there waits for the rest of it.
  requestAnimationFrame(() => setTimeout(() => loadChat().catch(() => {})));
}

function chosen(personId, flavour, instead) {
  const isGroup = flavour === 'groupChat' || flavour === 'channel';
  const hasPersonal = talks.some(talk => talk !== instead && talk.personId === personId && talk.flavour === 'personal');
  if (instead) end(instead);
  // What is private is answered there, and not in the group.
  if (isGroup && !hasPersonal && talks.length < most - 1) enter(opened(personId, 'personal'));
  current = opened(personId, flavour);
  enter(current, true);
}

function opened(personId, flavour, conversationId, spoken) {
  const place = document.createElement('div');
  place.className = 'talk';
  const [rule, box] = [document.createElement('p'), document.createElement('div')];
  [rule.className, rule.hidden, box.className] = ['rule', true, 'webchat'];
  place.append(rule, box);
  const talk = { personId, flavour, conversationId, place, rule, box, log: [], language: spoken ?? language() };
  talks.push(talk);
  element('inspector').before(place);
  return talk;
}

/** Takes a conversation off the page. The bot still has it. */
function end(talk) {
  if (talk.own) chat.stop(talk.own);
  talk.place.remove();
  talks = talks.filter(other => other !== talk);
  if (current === talk) current = talks[0];
}

/** Signs in: to the conversation that the talk has, or to a new one. */
async function enter(talk, focus) {
  choosing = false;
  people.hide();
  if (focus) document.activeElement?.blur();
  const answer = await patiently(() => signIn(talk));
  if (!talks.includes(talk)) return;
  if (!answer) {
    if (isAlone()) return signInAgain();
    close(talk);
    return talks.length ? undefined : choose();
  }
  talk.session = answer;
  talk.conversationId = answer.conversationId;
  talk.state = 'connecting';
  keepTalks();
  draw();
  await patiently(loadChat);
  if (talk.session === answer) start(talk, focus);
}

function restart(talk, focus) {
  talk.conversationId = undefined;
  return enter(talk, focus);
}

function start(talk, focus) {
  const draft = talk.own && chat.draftOf(talk.own);
  if (talk.own) chat.stop(talk.own);
  talk.log = [];
  talk.own = chat.start({
    place: talk.box,
    session: talk.session,
    flavour: talk.flavour,
    tag: talk.language,
    draft,
    focus: focus || talk === current,
    calls: {
      shown: draw,
      logged: (way, activity) => beside.log(talk, way, activity),
      held: () => talk.onLog?.(),
      isCurrent: () => talk === current,
      state: next => { talk.state = next; if (talk === current) showState(); },
      renew: () => renew(talk, false),
      lost: () => renew(talk, true),
      language: tag => follow(talk, languageOf(tag)),
      refusedFiles: (names, error) => notify(refusal(talk.session.limits, names, error)),
    },
  });
  draw();
}

function select(talk) {
  if (talk === current || choosing) return;
  current = talk;
  keepTalks();
  draw();
}

function close(talk) {
  end(talk);
  keepTalks();
  draw();
}

/** After the token is over, or the connection was lost: the same conversation if the bot still has it. */
async function renew(talk, onlyIfGone) {
  const before = talk.session;
  const answer = await patiently(() => signIn(talk));
  if (talk.session !== before || !talks.includes(talk)) return;
  if (!answer) return enter(talk);
  if (onlyIfGone && answer.conversationId === before.conversationId) return;
  talk.session = answer;
  talk.conversationId = answer.conversationId;
  keepTalks();
  start(talk);
}

function notify(sentence) {
  element('notice').textContent = sentence;
  element('notice').hidden = false;
  setTimeout(() => { element('notice').hidden = true; }, 15000);
}

/** The page speaks the language that the bot speaks. */
function follow(talk, tag) {
  if (!tag || tag === talk.language) return;
  talk.language = tag;
  if (talk === current) keep({ language: tag });
  keepTalks();
  draw();
  if (talk.own) chat.draw(talk.own, tag);
}

element('switch-person').addEventListener('click', () => choose(current));
element('beside').addEventListener('click', () => choose());
element('back').addEventListener('click', () => {
  choosing = false;
  people.hide();
  draw();
});
element('new-conversation').addEventListener('click', () => restart(current, true));
element('switch-language').addEventListener('click', () => {
  if (choosing || !current) {
    keep({ language: otherLanguage() });
    draw();
    return;
  }
  follow(current, otherLanguage());
  if (current.own) chat.askForLanguage(current.own, current.language);
});
element('sign-out').addEventListener('click', async () => {
  const answer = await fetch('/sign-out', { method: 'POST' });
  if (!answer.ok) return notify(text('unreachable'));
  sessionStorage.removeItem(key);
  location.href = '/signed-out';
});
whenItChanges(showState);

/** Everything that is open belongs to the bot that is left. */
function enterRehearsal(id) {
  for (const talk of [...talks]) end(talk);
  keep({ rehearsal: id, talks: [], at: 0 });
  moveInto(id);
  return choose();
}

function moveInto(id) {
  goInto(id);
  document.body.classList.toggle('rehearsing', Boolean(id));
}

async function openRehearsal() {
  rehearsal = await import('./rehearsal.js');
  document.body.classList.add('rehearsing-open');
  element('open-rehearsal').hidden = true;
  await rehearsal.open({
    current: () => kept().rehearsal,
    entered: enterRehearsal,
    closed() {
      document.body.classList.remove('rehearsing-open');
      element('open-rehearsal').hidden = false;
      rehearsal.close();
      element('open-rehearsal').focus();
    },
    talk(personId, conversationId) {
      const there = talks.find(talk => talk.conversationId === conversationId);
      if (there) return select(there);
      if (talks.length >= most) end(talks[0]);
      current = opened(personId, 'webChat', conversationId);
      return enter(current, true);
    },
  });
}

element('open-rehearsal').addEventListener('click', openRehearsal);
moveInto(kept().rehearsal);
if (kept().rehearsal) openRehearsal();

draw();
const { talks: before, at } = kept();
if (before?.length) {
  loadChat().catch(() => {});
  for (const talk of before) opened(talk.personId, talk.flavour, talk.conversationId, talk.language);
  current = talks[at] ?? talks[0];
  for (const talk of [...talks]) enter(talk, talk === current);
} else choose();
