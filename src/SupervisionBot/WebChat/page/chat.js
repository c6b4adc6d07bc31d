import { language, text } from './texts.js';
import { root } from './network.js';
import { hostConfig, styleOptions } from './look.js';
import { lineOf } from './line.js';
import * as teams from './teams.js';
import { unbroken } from './words.js';

const nonce = document.getElementById('page').nonce;
const statusNames = ['connecting', 'connecting', 'online', 'renewing', 'lost', 'ended'];

/** What runs, by conversation. */
const running = new Map();

/** Web Chat says "online" for as long as it tries to come back, so the state in words is taken from the socket itself. */
const Socket = window.WebSocket;
window.WebSocket = class extends Socket {
  constructor(address, ...parts) {
    super(address, ...parts);
    const own = running.get(String(address).match(/conversations\/([\w-]+)\/stream/)?.[1]);
    this.addEventListener('open', () => own?.watch('online'));
    this.addEventListener('close', () => own?.watch('lost'));
  }
};

/** The bot's files are named from its root; Web Chat links only to addresses with a scheme. */
function withWholeAddresses(activity) {
  if (!activity.attachments?.some(attachment => attachment.contentUrl?.startsWith('/'))) return activity;
  const whole = attachment => attachment.contentUrl?.startsWith('/') ? { ...attachment, contentUrl: new URL(root() + attachment.contentUrl, location.href).href } : attachment;
  return { ...activity, attachments: activity.attachments.map(whole) };
}

/**
 * The stream keeps the order, so a reply never comes before what it answers. Web Chat would hold it back for up to five seconds when both come at
 * nearly the same time.
 */
const inOrder = activity => ({ ...activity, replyToId: undefined });

/** The language of an answer to what was written here; what the talk was in before says nothing about now. */
function languageOfAnswer(own, activity) {
  if (own.posted.has(activity.channelData?.clientActivityID)) own.asked.add(activity.id);
  return own.asked.has(activity.replyToId) ? activity.locale : undefined;
}

/**
 * The message box takes the focus once it is there, unless somebody is busy elsewhere on the page. Web Chat sends the focus into the boxes of all
 * conversations that are open: only the one that somebody writes in takes it.
 */
function watchBox(own, takesFocus) {
  const isFree = () => document.activeElement === document.body || own.place.contains(document.activeElement);
  let box;
  const look = () => {
    const now = own.element.querySelector('[data-id="webchat-sendbox-input"]');
    if (!now || now === box) return;
    if (takesFocus && !box && isFree()) now.focus();
    box = now;
    own.calls.shown();
    box.focus = options => own.calls.isCurrent() && HTMLElement.prototype.focus.call(now, options);
  };
  look();
  own.watching = new MutationObserver(look);
  own.watching.observe(own.element, { childList: true, subtree: true });
}

const isGroup = own => own.flavour === 'groupChat' || own.flavour === 'channel';
const isTeams = own => own.flavour !== 'webChat';

/** Shows a message, as the client of its channel would. */
function show(own, activity) {
  const language = languageOfAnswer(own, activity);
  if (language) own.calls.language(language);
  const words = { consentHint: text('consentHint'), consentDecline: text('consentDecline') };
  const known = isTeams(own) ? teams.shown(activity, words) : activity;
  return inOrder(withWholeAddresses(activity.from?.id === own.session.person.id ? known : unbroken(known)));
}

/** Teams looks up a card again when somebody opens the conversation, and the card is a minute old or more. */
function refresh(own, activity) {
  if (!isTeams(own) || own.seen.has(activity.id)) return;
  own.seen.add(activity.id);
  const press = own.since - Date.parse(activity.timestamp) > 60000 && teams.refreshOf(activity, own.session.person.id);
  if (press) own.post(press);
}

/** Waits with what is sent until it is let go. */
function held(own, post) {
  return {
    subscribe(observer, ...more) {
      own.held.push(done => {
        const told = typeof observer === 'function' ? { next: observer, error: more[0], complete: more[1] } : observer;
        post().subscribe({
          next: value => told?.next?.(value),
          error: error => { told?.error?.(error); done(); },
          complete: () => { told?.complete?.(); done(); },
        });
      });
      own.calls.held();
      return { unsubscribe() {} };
    },
  };
}

/** What is sent as the line lets it. */
const late = (own, post) => ({
  subscribe(...told) {
    own.depart(() => post().subscribe(...told));
    return { unsubscribe() {} };
  },
});

/** How the line to the bot and from it is from now on. */
export function setLine(own, kind) {
  [own.line, own.arrive, own.depart] = [kind, lineOf(kind), lineOf(kind)];
}

/** From now on what is sent is held; or is no more, and what was held goes out in its order. */
export function hold(own, on) {
  const waiting = own.held ?? [];
  own.held = on ? waiting : undefined;
  if (!on) letGo(waiting);
}

/** What was sent last goes out first. */
export function letGoBackwards(own) {
  const waiting = own.held.splice(0).reverse();
  own.calls.held();
  return letGo(waiting);
}

async function letGo(waiting) {
  for (const one of waiting) await new Promise(one);
}

/** Shows the conversation of a sign-in. */
export function start({ place, session, flavour, tag, draft, focus, calls }) {
  const own = { place, session, flavour, tag, calls, ended: false, withFiles: new Map(), posted: new Set(), asked: new Set(), seen: new Set(), since: Date.now() };
  running.set(session.conversationId, own);
  own.watch = name => {
    if (own.ended) return;
    calls.state(name);
    if (name === 'lost') calls.lost();
  };
  own.directLine = window.WebChat.createDirectLine({
    domain: new URL(`${root()}/v3/directline`, location.href).href,
    token: session.token,
    conversationId: session.isNew ? undefined : session.conversationId,
    conversationStartProperties: { locale: tag },
  });
  const post = own.directLine.postActivity.bind(own.directLine);
  setLine(own, 'whole');
  const postOrHold = activity => (own.held ? held(own, () => post(activity)) : own.line === 'whole' ? post(activity) : late(own, () => post(activity)));
  own.directLine.postActivity = activity => postOrHold(isTeams(own) ? teams.sent(activity, session, isGroup(own)) : activity);
  own.post = (activity, failed = () => {}) => postOrHold({ ...activity, from: { id: session.person.id } }).subscribe({ error: failed });
  own.store = window.WebChat.createStore({}, () => next => action => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') {
      if (!action.payload.activity.channelData?.postBack) own.posted.add(action.meta.clientActivityID);
      const files = action.payload.activity.attachments ?? [];
      if (files.length) own.withFiles.set(action.meta.clientActivityID, files.map(file => file.name ?? ''));
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED' && own.withFiles.has(action.meta.clientActivityID) && isRefusal(action.payload)) calls.refusedFiles(own.withFiles.get(action.meta.clientActivityID), action.payload.response?.error);
    if (action.type === 'DIRECT_LINE/QUEUE_INCOMING_ACTIVITY') {
      const { activity } = action.payload;
      const isOwn = activity.from?.id === session.person.id;
      const take = () => {
        calls.logged(isOwn ? 'out' : 'in', activity);
        refresh(own, activity);
        return next({ ...action, payload: { ...action.payload, activity: show(own, activity) } });
      };
      return isOwn ? take() : own.arrive(take);
    }
    return next(action);
  });
  own.subscription = own.directLine.connectionStatus$.subscribe(status => {
    if (own.ended) return;
    calls.state(statusNames[status] ?? 'connecting');
    if (status === 3 || status === 4) setTimeout(() => !own.ended && calls.renew(), status === 3 ? 0 : 2000);
  });
  own.element = document.createElement('div');
  own.element.className = 'webchat-root';
  place.replaceChildren(own.element);
  draw(own, tag);
  watchBox(own, focus);
  if (draft) own.store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
  return own;
}

/** What is being typed. */
export const draftOf = own => own.store.getState().sendBoxValue;

/** Asks the bot to speak this language; the request itself is not shown, the answer is. */
export function askForLanguage(own, tag) {
  own.store.dispatch({ type: 'WEB_CHAT/SEND_POST_BACK', payload: { value: tag === 'en' ? 'English' : '中文' } });
}

/** Again, in this language. */
export function draw(own, tag = language()) {
  window.WebChat.renderWebChat({
    directLine: own.directLine,
    store: own.store,
    userID: own.session.person.id,
    username: own.session.person.name,
    locale: tag === 'en' ? 'en-US' : 'zh-Hans',
    nonce,
    styleOptions,
    adaptiveCardsHostConfig: hostConfig,
  }, own.element);
}

export function stop(own) {
  own.ended = true;
  own.watching.disconnect();
  own.subscription.unsubscribe();
  own.directLine.end();
  own.place.replaceChildren();
  if (running.get(own.session.conversationId) === own) running.delete(own.session.conversationId);
}

// The bot has read it and said no; anything else may go better with Web Chat's own "Retry".
function isRefusal(error) {
  return [400, 413, 415].includes(error?.status);
}
