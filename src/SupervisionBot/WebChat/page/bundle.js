// Microsoft's Web Chat. It is large: it is asked for once the names to sign in with are on the screen, and again when the network failed.
const address = document.getElementById('page').dataset.bundle;
let loading;

export const load = () => (loading ??= new Promise((done, failed) => {
  const script = document.createElement('script');
  script.src = address;
  script.addEventListener('load', done);
  script.addEventListener('error', () => {
    loading = undefined;
    script.remove();
    failed(new Error('webchat.js'));
  });
  document.head.append(script);
}));
