// A line that is not as it should be, both ways: what goes and comes is late, is lost every other time, comes twice, or the next comes first.
const late = 2000;

export const lines = ['whole', 'slow', 'lossy', 'doubled', 'swapped'];

/** @returns what delivers by this line. It is called with what it shall deliver. */
export function lineOf(kind) {
  let count = 0;
  let waiting;
  return deliver => {
    count++;
    switch (kind) {
      case 'slow': setTimeout(deliver, late); break;
      case 'lossy': if (count % 2) deliver(); break;
      case 'doubled': deliver(); deliver(); break;
      case 'swapped':
        if (!waiting) {
          // What nothing follows comes in the end.
          const own = { deliver, timer: setTimeout(() => { waiting = undefined; deliver(); }, late) };
          waiting = own;
        } else {
          clearTimeout(waiting.timer);
          deliver();
          waiting.deliver();
          waiting = undefined;
        }
        break;
      default: return deliver();
    }
  };
}
