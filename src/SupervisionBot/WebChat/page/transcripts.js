// The inspector's part for talks: saving one, and playing one that is chosen or dropped.
import { replay } from './replay.js';
import { written } from './transcript.js';

/** @param calls make, text, talkOf, restart, ask */
export function transcriptsOf(talk, calls) {
  const { make, button, text } = calls;
  const results = make('ol', { className: 'replayed' });
  const verdict = make('p', { role: 'status' });

  function save() {
    const link = make('a', { href: URL.createObjectURL(new Blob([written(talk)], { type: 'text/plain' })), download: `${talk.session.person.nameEn || 'talk'}.chat`.replaceAll(' ', '') });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async function play(file) {
    results.replaceChildren();
    verdict.textContent = text('replaying');
    own.dataset.playing = 'yes';
    let [played, otherwise] = [0, 0];
    await replay(await file.text(), {
      ...calls,
      told(act, rows, why) {
        const differs = rows?.some(([mark]) => mark !== '=');
        played += rows ? 1 : 0;
        otherwise += differs ? 1 : 0;
        const own = make('li', {}, make('code', { textContent: `> ${act}` }));
        if (why) own.append(make('p', { className: 'wrong', textContent: text(why.key, why.values) }));
        else if (differs) own.append(make('pre', { tabIndex: 0 }, ...rows.map(([mark, line]) => make('span', { className: mark === '=' ? '' : mark === '+' ? 'fits' : 'wrong', textContent: `${mark} ${line}\n` }))));
        results.append(own);
      },
    });
    delete own.dataset.playing;
    verdict.textContent = text('replayed', { played, otherwise });
  }

  const file = make('input', { type: 'file', accept: '.chat,text/plain', id: 'inspector-chat' });
  file.addEventListener('change', () => file.files[0] && play(file.files[0]));
  const own = make('details', { className: 'tools' }, make('summary', { textContent: text('transcript') }),
    make('p', { className: 'deeds' }, button(text('saveChat'), save)),
    make('p', {}, make('label', { htmlFor: file.id, textContent: text('replayChat') }), file),
    verdict, results);
  own.addEventListener('dragover', event => event.preventDefault());
  own.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer.files[0]) play(event.dataTransfer.files[0]);
  });
  return own;
}
