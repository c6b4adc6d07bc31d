// Where the bot is: itself, or the one of the rehearsal that this page is in.
let within = '';
export const root = () => within;
export const goInto = rehearsal => { within = rehearsal ? `/rehearsals/${rehearsal}/bot` : ''; };

// Whether the browser has a network at all, which Web Chat does not say.
export const isOffline = () => navigator.onLine === false;

export function whenItChanges(act) {
  addEventListener('online', act);
  addEventListener('offline', act);
}
