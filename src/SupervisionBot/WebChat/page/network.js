// Whether the browser has a network at all, which Web Chat does not say.
export const isOffline = () => navigator.onLine === false;

export function whenItChanges(act) {
  addEventListener('online', act);
  addEventListener('offline', act);
}
