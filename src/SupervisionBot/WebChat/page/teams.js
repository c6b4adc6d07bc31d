// What a client of Teams does with the bot's cards and the person's words, for the conversations that are held as in Teams. The bot gets what Teams would send it.
const adaptive = 'application/vnd.microsoft.card.adaptive';
const consent = 'application/vnd.microsoft.teams.card.file.consent';
// Marks, in the data of a button as Web Chat knows it, what its client makes of a press.
const mark = '__invoke';

const isObject = one => one && typeof one === 'object' && !Array.isArray(one);

/** Web Chat knows no Action.Execute: it presses an Action.Submit in its place. */
function pressable(one) {
  if (Array.isArray(one)) return one.map(pressable);
  if (!isObject(one)) return one;
  const own = Object.fromEntries(Object.entries(one).map(([name, value]) => [name, name === 'data' ? value : pressable(value)]));
  if (one.type !== 'Action.Execute') return own;
  const { verb, fallback, ...rest } = own;
  return { ...rest, type: 'Action.Submit', data: { ...one.data, [mark]: { name: 'adaptiveCard/action', verb } } };
}

/** The card by which Teams asks whether a file may be laid into one's own files. Only Teams has a place for it, so it can only be refused here. */
const consentCard = ({ content, name }, words) => ({
  contentType: adaptive,
  content: {
    type: 'AdaptiveCard',
    version: '1.2',
    body: [
      { type: 'TextBlock', text: name ?? '', weight: 'Bolder', wrap: true },
      { type: 'TextBlock', text: content.description ?? '', wrap: true },
      { type: 'TextBlock', text: words.consentHint, wrap: true, isSubtle: true },
    ],
    actions: [{ type: 'Action.Submit', title: words.consentDecline, data: { [mark]: { name: 'fileConsent/invoke', context: content.declineContext } } }],
  },
});

/** A message as it is shown. */
export function shown(activity, words) {
  if (activity.type === 'messageUpdate') return { ...activity, type: 'message' };
  const attachments = activity.attachments?.map(one => {
    if (one.contentType === consent) return consentCard(one, words);
    return one.contentType === adaptive ? { ...one, content: pressable(one.content) } : one;
  });
  const text = activity.from?.role === 'user' ? activity.text?.replace(/<at>(.*?)<\/at>/g, '@$1') : activity.text;
  return { ...activity, text, attachments };
}

/** The press that a card asks for by itself when this person sees it. */
export function refreshOf(activity, personId) {
  const refresh = activity.attachments?.find(one => one.contentType === adaptive)?.content?.refresh;
  return refresh?.userIds?.includes(personId) ? invoke('adaptiveCard/action', { action: refresh.action, trigger: 'automatic' }) : undefined;
}

const invoke = (name, value) => ({ type: 'invoke', name, value });

/** What goes to the bot for what Web Chat would send. */
export function sent(activity, session, isGroup) {
  const { value, channelData } = activity;
  const pressed = isObject(value) ? value[mark] : undefined;
  if (pressed) {
    const { [mark]: _, ...data } = value;
    const answer = pressed.name === 'adaptiveCard/action'
      ? { action: { type: 'Action.Execute', verb: pressed.verb, data }, trigger: 'manual' }
      : { type: 'fileUpload', action: 'decline', context: pressed.context };
    return { ...activity, ...invoke(pressed.name, answer) };
  }
  if (value?.msteams?.type === 'imBack') {
    const { postBack: _, ...rest } = channelData ?? {};
    return sent({ ...activity, value: undefined, text: value.msteams.value, channelData: rest }, session, isGroup);
  }
  if (!isGroup || activity.type !== 'message' || !activity.text) return activity;
  const mention = { type: 'mention', mentioned: session.bot, text: `<at>${session.bot.name}</at>` };
  return { ...activity, text: `${mention.text} ${activity.text}`, entities: [...(activity.entities ?? []), mention] };
}
