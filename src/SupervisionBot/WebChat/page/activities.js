// Activities to start from, for the inspector.
const last = (log, way) => log.filter(one => one.way === way && one.activity.type === 'message' && one.activity.id).at(-1)?.activity;

const somebody = { id: 'somebody', name: 'Somebody' };

export const ready = {
  own: () => ({ type: 'message', text: '' }),
  install: () => ({ type: 'installationUpdate', action: 'add' }),
  uninstall: () => ({ type: 'installationUpdate', action: 'remove' }),
  editLast: log => ({ type: 'messageUpdate', id: last(log, 'out')?.id, text: last(log, 'out')?.text }),
  deleteLast: log => ({ type: 'messageDelete', id: last(log, 'out')?.id }),
  reaction: log => ({ type: 'messageReaction', replyToId: last(log, 'in')?.id, reactionsAdded: [{ type: 'like' }] }),
  memberAdded: () => ({ type: 'conversationUpdate', membersAdded: [somebody] }),
  memberRemoved: () => ({ type: 'conversationUpdate', membersRemoved: [somebody] }),
  press: () => ({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: '', data: { verb: '', card: '', subject: '' } }, trigger: 'manual' } }),
};

/** What a client of Direct Line may send as well. */
const anywhere = ['own', 'reaction'];

export const readyFor = flavour => Object.keys(ready).filter(name => flavour !== 'webChat' || anywhere.includes(name));
