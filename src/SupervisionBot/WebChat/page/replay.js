// Plays a talk of the tests in the conversations that are open, and says what went otherwise.
import { activityFor, answersTo, difference, stepsIn } from './transcript.js';

const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
const patience = 20000;
const greeting = 3000;
const step = 150;
/** So long after its turn an answer has come. */
const afterTurn = 300;

async function until(isSo, atMost = patience) {
  for (let waited = 0; waited < atMost; waited += step) {
    if (await isSo()) return true;
    await pause(step);
  }
  return false;
}

const post = (talk, activity) => new Promise((done, failed) => {
  talk.own.directLine.postActivity({ ...activity, from: { id: talk.session.person.id } }).subscribe({ next: done, error: failed });
});

/** Until the bot has had its turn for what was sent. */
async function handled(talk, id, ask) {
  let after = 0;
  await until(async () => {
    const turns = await (await ask(talk, `?after=${after}`)).json();
    after = turns.at(-1)?.number ?? after;
    return turns.some(turn => turn.activity === id);
  });
  await pause(afterTurn);
}

async function begin(talk, calls) {
  await calls.restart(talk);
  await until(() => talk.state === 'online');
  await until(() => talk.log.some(one => one.activity.type === 'message'), greeting);
  await calls.ask(talk, '');
  await pause(afterTurn);
}

/**
 * Plays all steps, each in the conversation of its person; tells each as soon as it is played: its rows as `difference` has them, or why there are none.
 * @param calls talkOf(e-mail), restart(talk), ask(talk, path), told(step, rows, why)
 */
export async function replay(chat, calls) {
  const begun = new Set();
  for (const { who, act, expected } of stepsIn(chat)) {
    const talk = calls.talkOf(who);
    if (!talk) {
      calls.told(act, undefined, { key: 'replayNobody', values: { who } });
      return;
    }
    let last = talk.log.at(-1);
    if (!begun.has(talk) || act === '*') {
      await begin(talk, calls);
      begun.add(talk);
      last = act === '*' ? undefined : talk.log.at(-1);
    }
    if (act !== '*') {
      const activity = activityFor(act, talk.log);
      if (!activity) {
        calls.told(act, undefined, { key: 'replayNot', values: {} });
        continue;
      }
      await handled(talk, await post(talk, activity), calls.ask);
    }
    calls.told(act, difference(expected, answersTo(talk.log, last ? talk.log.indexOf(last) + 1 : 0)));
  }
}
