// page-speed.mjs ADDRESS [TIMES]: how soon the page can be used on a slow line (1.6 Mbit/s, 150 ms) with a slow processor (four times slower) and
// nothing kept from before. It takes the browser driver that the build of the tests puts beside them, and the Chromium of the machine.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { chromium } = require('../artifacts/bin/SupervisionBot.Tests/debug/.playwright/package');
const [address = 'http://localhost:3978/', times = '3'] = process.argv.slice(2);
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

async function visit(browser) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', line);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  tools.on('Network.loadingFinished', one => { bytes += one.encodedDataLength; });
  const began = performance.now();
  const said = [];
  const note = what => said.push(`${what} ${((performance.now() - began) / 1000).toFixed(1)} s (${(bytes / 1000).toFixed(0)} kB)`);
  const person = page.locator('#people button', { hasText: 'Lin Xiaoyan' });
  await page.goto(address, { waitUntil: 'commit' });
  await person.waitFor();
  note('names');
  await person.click();
  await page.locator('.webchat__send-box-text-box__input').waitFor();
  note('message box');
  await page.locator('.webchat__bubble').first().waitFor();
  note('first words');
  await context.close();
  return said.join(', ');
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (let at = 0; at < Number(times); at++) console.log(await visit(browser));
await browser.close();
