import { language } from './texts.js';
import { hostConfig, styleOptions } from './look.js';
import { unbroken } from './words.js';

const place = document.getElementById('webchat');
const nonce = document.getElementById('page').nonce;
const statusNames = ['connecting', 'connecting', 'online', 'renewing', 'lost', 'ended'];

let running;

/** Web Chat says "online" for as long as it tries to come back, so the state in words is taken from the socket itself. */
const Socket = window.WebSocket;
window.WebSocket = class extends Socket {
  constructor(...parts) {
    super(...parts);
    const own = running;
    this.addEventListener('open', () => own?.watch('online'));
    this.addEventListener('close', () => own?.watch('lost'));
  }
};

/** The bot's files are named from the root of this host; Web Chat links only to addresses with a scheme. */
function withWholeAddresses(activity) {
  if (!activity.attachments?.some(attachment => attachment.contentUrl?.startsWith('/'))) return activity;
  const whole = attachment => attachment.contentUrl?.startsWith('/') ? { ...attachment, contentUrl: new URL(attachment.contentUrl, location.href).href } : attachment;
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

/** The message box takes the focus once it is there, unless somebody is busy elsewhere on the page. */
function focusBox(own) {
  const isFree = () => document.activeElement === document.body || place.contains(document.activeElement);
  const tryNow = () => {
    const box = own.element.querySelector('[data-id="webchat-sendbox-input"]');
    if (box && isFree()) box.focus();
    return Boolean(box);
  };
  if (tryNow()) return;
  const watching = new MutationObserver(() => tryNow() && watching.disconnect());
  watching.observe(own.element, { childList: true, subtree: true });
}

/** Shows the conversation of a sign-in. What was being typed is kept. */
export function start(session, calls) {
  const draft = running?.store.getState().sendBoxValue;
  stop();
  const own = { ended: false, withFiles: new Map(), posted: new Set(), asked: new Set() };
  running = own;
  own.session = session;
  own.watch = name => {
    if (own.ended || running !== own) return;
    calls.state(name);
    if (name === 'lost') calls.lost();
  };
  own.directLine = window.WebChat.createDirectLine({
    domain: new URL('/v3/directline', location.href).href,
    token: session.token,
    conversationId: session.isNew ? undefined : session.conversationId,
    conversationStartProperties: { locale: language() },
  });
  own.store = window.WebChat.createStore({}, () => next => action => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') {
      if (!action.payload.activity.channelData?.postBack) own.posted.add(action.meta.clientActivityID);
      const files = action.payload.activity.attachments ?? [];
      if (files.length) own.withFiles.set(action.meta.clientActivityID, files.map(file => file.name ?? ''));
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED' && own.withFiles.has(action.meta.clientActivityID) && isRefusal(action.payload)) calls.refusedFiles(own.withFiles.get(action.meta.clientActivityID), action.payload.response?.error);
    if (action.type === 'DIRECT_LINE/QUEUE_INCOMING_ACTIVITY') {
      const language = languageOfAnswer(own, action.payload.activity);
      if (language) calls.language(language);
      const isOwn = action.payload.activity.from?.id === session.person.id;
      const activity = inOrder(withWholeAddresses(isOwn ? action.payload.activity : unbroken(action.payload.activity)));
      return next({ ...action, payload: { ...action.payload, activity } });
    }
    return next(action);
  });
  own.subscription = own.directLine.connectionStatus$.subscribe(status => {
    if (own.ended) return;
    calls.state(statusNames[status] ?? 'connecting');
    if (status === 3 || status === 4) setTimeout(() => running === own && !own.ended && calls.renew(), status === 3 ? 0 : 2000);
  });
  own.element = document.createElement('div');
  own.element.className = 'webchat-root';
  place.replaceChildren(own.element);
  draw(language());
  focusBox(own);
  if (draft) own.store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
}

/** Asks the bot to speak this language; the request itself is not shown, the answer is. */
export function askForLanguage(tag) {
  running?.store.dispatch({ type: 'WEB_CHAT/SEND_POST_BACK', payload: { value: tag === 'en' ? 'English' : '中文' } });
}

/** Again, in this language. */
export function draw(tag) {
  if (!running) return;
  window.WebChat.renderWebChat({
    directLine: running.directLine,
    store: running.store,
    userID: running.session.person.id,
    username: running.session.person.name,
    locale: tag === 'en' ? 'en-US' : 'zh-Hans',
    nonce,
    styleOptions,
    adaptiveCardsHostConfig: hostConfig,
  }, running.element);
}

export function stop() {
  if (!running) return;
  running.ended = true;
  running.subscription.unsubscribe();
  running.directLine.end();
  place.replaceChildren();
  running = undefined;
}

// The bot has read it and said no; anything else may go better with Web Chat's own "Retry".
function isRefusal(error) {
  return [400, 413, 415].includes(error?.status);
}
