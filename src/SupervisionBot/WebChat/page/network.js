// Where the bot is: itself, or the one of the rehearsal that this page is in.
let within = '';
export const root = () => within;
export const inRehearsal = () => within !== '';
/** Who is signed in, and talks as themselves alone but in a rehearsal; empty where everybody may be anybody. */
export const own = document.getElementById('page').dataset.own;
export const signInAgain = () => { location.href = '/sign-in'; };
export const goInto = rehearsal => { within = rehearsal ? `/rehearsals/${rehearsal}/bot` : ''; };

// Whether the browser has a network at all, which Web Chat does not say.
export const isOffline = () => navigator.onLine === false;

export function whenItChanges(act) {
  addEventListener('online', act);
  addEventListener('offline', act);
}
