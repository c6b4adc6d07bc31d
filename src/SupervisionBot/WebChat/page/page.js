import * as bundle from './bundle.js';
import { isOffline, whenItChanges } from './network.js';
import * as people from './people.js';
import { knows, language, languageOf, namesOf, otherLanguage, speak, text } from './texts.js';

const key = 'supervision-bot';
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
let session;
let state;
let chat;

function draw() {
  const person = session?.person;
  speak(kept().language ?? navigator.language);
  const other = element('switch-language');
  other.textContent = text('otherLanguage');
  other.lang = otherLanguage();
  for (const id of ['who', 'state', 'new-conversation', 'switch-person', 'chat']) element(id).hidden = !person;
  document.body.classList.toggle('signed-in', Boolean(person));
  if (person) {
    const roles = person.roles.map(role => text(`is${role[0].toUpperCase()}${role.slice(1)}`)).join(' · ');
    element('who').textContent = text('who', { name: namesOf(person).join(' '), roles });
  }
  document.title = [person && namesOf(person)[0], 'SupervisionBot'].filter(Boolean).join(' · ');
  showState(state);
  people.draw();
}

function showState(next) {
  state = next;
  const shown = isOffline() ? 'offline' : state;
  element('state-text').textContent = shown ? text(shown) : '';
  element('state').dataset.state = shown ?? '';
}

/** A token, for the conversation that is given or a new one. Null: the person or the page is not there. */
async function signIn(personId, conversationId) {
  const answer = await fetch('/webchat/sign-in', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId, conversationId }),
  });
  if (answer.ok) return answer.json();
  if (answer.status < 500) return null;
  throw new Error(`sign-in: ${answer.status}`);
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
  [chat] = await Promise.all([import('./chat.js'), bundle.load()]);
}

async function choose() {
  chat?.stop();
  session = undefined;
  keep({ personId: undefined, conversationId: undefined });
  draw();
  await patiently(() => people.show(personId => enter(personId)));
  element('sign-in-title').focus();
  // The names are painted first; whoever chooses one before the bundle is there waits for the rest of it.
  requestAnimationFrame(() => setTimeout(() => loadChat().catch(() => {})));
}

async function enter(personId, conversationId) {
  const answer = await patiently(() => signIn(personId, conversationId));
  if (!answer) return choose();
  people.hide();
  document.activeElement?.blur();
  session = answer;
  keep({ personId, conversationId: answer.conversationId });
  draw();
  showState('connecting');
  await patiently(loadChat);
  if (session === answer) start();
}

function start() {
  chat.start(session, {
    state: showState,
    renew: () => renew(false),
    lost: () => renew(true),
    language: tag => follow(languageOf(tag)),
    refusedFiles: (names, error) => notify(refusal(names, error)),
  });
}

/** Which of the files was refused, and what was found. Without an answer that says it, what is taken. */
function refusal(names, error) {
  const limits = { files: session.limits.files, size: Math.floor(session.limits.fileBytes / 1048576), types: session.limits.fileTypes };
  if (!error?.file || !knows(`refused${error.reason}`)) {
    return text(names.length > 1 ? 'refusedAmong' : 'refusedFile', { names: names.join(text('nameSeparator')), ...limits });
  }
  const found = error.found ? text('foundType', { type: error.found }) : text('foundOther');
  const ending = error.file.slice(error.file.lastIndexOf('.'));
  return text(`refused${error.reason}`, { name: error.file, ending, found, ...limits }) + (names.length > 1 ? text('refusedOthers') : '');
}

/** After the token is over, or the connection was lost: the same conversation if the bot still has it. */
async function renew(onlyIfGone) {
  const before = session;
  const answer = await patiently(() => signIn(before.person.id, before.conversationId));
  if (session !== before) return;
  if (!answer) return choose();
  if (onlyIfGone && !answer.isNew) return;
  session = answer;
  keep({ conversationId: answer.conversationId });
  start();
}

function notify(sentence) {
  element('notice').textContent = sentence;
  element('notice').hidden = false;
  setTimeout(() => { element('notice').hidden = true; }, 15000);
}

element('switch-person').addEventListener('click', choose);
element('new-conversation').addEventListener('click', () => enter(session.person.id));
/** The page speaks the language that the bot speaks. */
function follow(tag) {
  if (!tag || tag === language()) return;
  keep({ language: tag });
  draw();
  chat?.draw(tag);
}

element('switch-language').addEventListener('click', () => {
  follow(otherLanguage());
  chat?.askForLanguage(language());
});
whenItChanges(() => showState(state));

draw();
const { personId, conversationId } = kept();
if (personId) loadChat().catch(() => {});
if (personId) enter(personId, conversationId);
else choose();
