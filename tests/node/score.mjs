// The scorer of Mozilla (MDN HTTP Observatory), fed with answers that were caught here.
//
// Reads a JSON list of {naam, status, kop, koekjes, tekst} and writes [{naam, score, cijfer, fout}].
// It asks nothing of any network: no list of preloaded hosts, and the way from http to https is
// what the caller saw.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const pakket = new URL('./node_modules/@mdn/mdn-http-observatory/', import.meta.url);
const lijst = new URL('conf/hsts-preload.json', pakket);
if (!fs.existsSync(lijst)) fs.writeFileSync(lijst, '{}');

const uit = (pad) => import(new URL(`src/${pad}`, pakket));
const { ALL_TESTS, NUM_TESTS } = await uit('constants.js');
const { Requests } = await uit('types.js');
const { getGradeForScore, getScoreModifier } = await uit('grader/grader.js');
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await uit('grader/charts.js');
const { parseHttpEquivHeaders } = await uit('retriever/utils.js');
const { AxiosHeaders } = createRequire(new URL('package.json', pakket))('axios');
const { CookieJar } = createRequire(new URL('package.json', pakket))('tough-cookie');

const HOST = 'overdracht.example.nl';
const { omleiding, antwoorden } = JSON.parse(fs.readFileSync(0, 'utf8'));

function antwoord({ status, kop, tekst }) {
  const leeg = () => new AxiosHeaders();
  return {
    status, statusText: '', data: tekst, verified: true, headers: new AxiosHeaders(kop),
    request: { headers: leeg() }, config: { headers: leeg() },
    httpEquiv: parseHttpEquivHeaders(tekst, `https://${HOST}/`),
  };
}

function vraag(een) {
  const r = new Requests(HOST);
  const jar = new CookieJar();
  for (const koekje of een.koekjes) jar.setCookieSync(koekje, `https://${HOST}/`);
  r.session = { jar, url: new URL(`https://${HOST}/`), redirectHistory: [] };
  r.responses.auto = antwoord(een);
  r.responses.https = r.responses.auto;
  r.responses.http = antwoord(een);
  r.responses.cors = antwoord(een);
  r.responses.httpRedirects = omleiding.map(([url, status]) => ({ url: new URL(url), status }));
  r.responses.httpsRedirects = [{ url: new URL(`https://${HOST}/`), status: een.status }];
  r.resources.path = een.tekst;
  return r;
}

function keur(een) {
  const gevonden = ALL_TESTS.map((test) => test(vraag(een)));
  if (gevonden.length !== NUM_TESTS) throw new Error('niet elke proef is gedaan');
  let met = 100;
  let zonder = 100;
  for (const { result } of gevonden) {
    const punten = getScoreModifier(result);
    met += punten;
    if (punten < 0) zonder += punten;
  }
  const score = zonder >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? met : zonder;
  return {
    naam: een.naam, score, cijfer: getGradeForScore(score).grade,
    fout: gevonden.filter(({ pass }) => !pass).map(({ result }) => result),
  };
}

process.stdout.write(JSON.stringify(antwoorden.map(keur)));
