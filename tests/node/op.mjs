// A real OpenID provider on this machine, and a hand that spoils one thing of its word.
//
// Prints its issuer as the first line. POST /kwaal {…} names what is spoiled in the next ID tokens
// and who is signed in; everything else is oidc-provider as it comes.
import http from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';

const { SignJWT, decodeJwt, importJWK } = await import('jose');
const server = http.createServer();
await new Promise((klaar) => server.listen(0, '127.0.0.1', klaar));
const issuer = `http://127.0.0.1:${server.address().port}`;

const sleutel = (kid) => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  kid, alg: 'ES256', use: 'sig',
});
const eigen = sleutel('eigen');
const vreemd = sleutel('eigen');   // another house that calls its key the same

let wens = {};
const wie = () => ({ sub: 'u-1', mail: 'bas@oisterwijk.test', bevestigd: true, amr: ['pwd', 'mfa'], acr: 'urn:sterk', ...wens });

const provider = new Provider(issuer, {
  jwks: { keys: [eigen] },
  clients: [{
    client_id: 'warme-overdracht',
    client_secret: 'geheim-van-de-proef',
    redirect_uris: (process.argv[2] || '').split(','),
    post_logout_redirect_uris: ['http://testserver/accounts/login/'],
    id_token_signed_response_alg: 'ES256',
  }],
  pkce: { required: () => true },
  claims: { openid: ['sub', 'acr', 'amr', 'auth_time'], email: ['email', 'email_verified'] },
  acrValues: ['urn:sterk', 'urn:zwak'],
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  cookies: { keys: ['proef'] },
  findAccount: (ctx, sub) => ({
    accountId: sub,
    claims: () => ({ sub, email: wie().mail, ...(wie().bevestigd === null ? {} : { email_verified: wie().bevestigd }) }),
  }),
  interactions: { url: (ctx, interactie) => `/binnen/${interactie.uid}` },
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
});

// Who must show who it is, does so at once: the person in front of it is the test.
provider.use(async (ctx, verder) => {
  if (ctx.path === '/kwaal') {
    const delen = [];
    for await (const deel of ctx.req) delen.push(deel);
    wens = JSON.parse(Buffer.concat(delen).toString() || '{}');
    ctx.body = {};
    return;
  }
  if (ctx.path.startsWith('/binnen/')) {
    const { amr, acr, sub, annuleer } = wie();
    if (annuleer) {
      await provider.interactionFinished(ctx.req, ctx.res, { error: 'access_denied' });
    } else {
      await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: sub, amr, acr, remember: true } });
    }
    ctx.respond = false;
    return;
  }
  await verder();
  if (ctx.path === '/token' && ctx.body?.id_token && wens.claims) {
    ctx.body.id_token = await bederf(ctx.body.id_token);
  }
});

async function bederf(idToken) {
  const claims = { ...decodeJwt(idToken), ...wens.claims };
  for (const naam of Object.keys(claims)) if (claims[naam] === null) delete claims[naam];
  if (wens.alg === 'none') {
    const deel = (w) => Buffer.from(JSON.stringify(w)).toString('base64url');
    return `${deel({ alg: 'none', typ: 'JWT' })}.${deel(claims)}.`;
  }
  if (wens.alg === 'HS256') {
    return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'eigen' })
      .sign(new TextEncoder().encode('geheim-van-de-proef'.padEnd(32, '.')));
  }
  const hiermee = await importJWK(wens.alg === 'vreemd' ? vreemd : eigen, 'ES256');
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'eigen' }).sign(hiermee);
}

server.on('request', provider.callback());
process.stdout.write(`${issuer}\n`);
// The test that started it holds the other end: when that is gone, so is this.
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
