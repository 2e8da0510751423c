import { seededRandom } from '#base/random.ts';

/** A text with one secret in it. */
export interface Planted {
  readonly name: string;
  readonly text: string;
  /** What must not be left of it. */
  readonly secret: string;
}

const small = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const hexadecimal = '0123456789abcdef';
const base32 = `${small.toUpperCase()}234567`;
const alphanumeric = `${small}${small.toUpperCase()}${digits}`;
const base64 = `${alphanumeric}+/`;

/**
 * Secrets as they stand in the files of games, in a row that depends on `seed` alone. All are made at run time from random
 * characters, so that nothing in this repository looks like a key.
 */
export function plantedSecrets(seed: number): readonly Planted[] {
  const random = seededRandom(seed);
  const of = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)] ?? '').join('');
  // A third of all random keys would hold no digit or no capital, which issuers see to.
  const key = (length: number) => `${of(small, 1)}${of(digits, 1)}${of(alphanumeric, length - 4)}Q7`;
  const uuid = () => [8, 4, 4, 4, 12].map((length) => of(hexadecimal, length)).join('-');
  const lines = (count: number, newline: string) =>
    [...Array.from({ length: count }, () => of(base64, 64)), of(base64, 40)].join(newline);
  const pem = (kind: string, newline: string) => {
    const body = lines(12, newline);
    return { text: ['-----BEGIN ', kind, '-----', newline, body, newline, '-----END ', kind, '-----'].join(''), body };
  };
  const token = (data: object) => Buffer.from(JSON.stringify(data)).toString('base64url');
  const row = (name: string, secret: string, text: (secret: string) => string): Planted => ({
    name,
    secret,
    text: text(secret),
  });
  const quoted = (variable: string) => (secret: string) => `    const string ${variable} = "${secret}";`;
  const rsa = pem('RSA PRIVATE KEY', '\n');
  const apple = pem('PRIVATE KEY', '\n');
  const google = pem('PRIVATE KEY', '\\n');
  const pgp = pem('PGP PRIVATE KEY BLOCK', '\r\n');
  const ssh = pem('OPENSSH PRIVATE KEY', '\n');
  const jwt = [token({ alg: 'HS256', typ: 'JWT' }), token({ sub: of(digits, 10), name: 'Ann' }), key(43)].join('.');
  return [
    row('AWS key id', `AK${'IA'}${of(base32, 16)}`, quoted('Bucket')),
    row('AWS secret key', of(base64, 40), (secret) => `aws_secret_access_key = ${secret}`),
    row('AWS secret key in code', of(base64, 40), quoted('awsSecretKey')),
    row(
      'AWS signed address',
      of(hexadecimal, 64),
      (secret) => `https://b.s3.amazonaws.com/a?X-Amz-Signature=${secret}`,
    ),
    row('Google service account', google.body, () =>
      JSON.stringify({ type: 'service_account' }).replace('}', `,"private_key":"${google.text}"}`),
    ),
    row('Google API key', `AI${'za'}${key(35)}`, (secret) => `"current_key": "${secret}"`),
    row(
      'google-services.json',
      `AI${'za'}${key(35)}`,
      (secret) => `"api_key": [\n  {\n    "current_key": "${secret}"\n  }\n]`,
    ),
    row('Google OAuth secret', `GOC${'SPX'}-${key(28)}`, (secret) => `"client_secret":"${secret}"`),
    row(
      'Azure storage',
      `${of(base64, 86)}==`,
      (secret) => `DefaultEndpointsProtocol=https;AccountName=game;AccountKey=${secret};`,
    ),
    row('Azure client secret', `${key(3)}8${'Q'}~${key(34)}`, quoted('clientSecret')),
    row(
      'Azure shared access',
      of(base64, 43).replaceAll('+', '%2B').replaceAll('/', '%2F'),
      (secret) => `https://g.blob.core.windows.net/c?sv=2022&sig=${secret}`,
    ),
    row(
      'Azure service bus',
      `${of(base64, 43)}=`,
      (secret) => `Endpoint=sb://g.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${secret}`,
    ),
    row('GitHub personal token', `gh${'p_'}${key(36)}`, (secret) => `git clone with ${secret}`),
    row('GitHub fine-grained token', `github${'_pat_'}${key(82)}`, (secret) => `token ${secret}`),
    row('GitHub app token', `gh${'s_'}${key(36)}`, quoted('App')),
    row('GitHub OAuth token', `gh${'o_'}${key(36)}`, quoted('Login')),
    row('GitHub in an address', key(40), (secret) => `https://${secret}@github.com/studio/game.git`),
    row('GitLab personal token', `gl${'pat-'}${key(20)}`, quoted('Lab')),
    row('GitLab runner token', `gl${'rt-'}${key(20)}`, (secret) => `registration: ${secret}`),
    row('Slack bot token', `xo${'xb-'}${of(digits, 12)}-${of(digits, 12)}-${key(24)}`, quoted('Bot')),
    row(
      'Slack webhook',
      `${of(base32, 9)}/${of(base32, 11)}/${key(24)}`,
      (secret) => `https://hooks.slack.${'com/services'}/T${secret}`,
    ),
    row('Stripe live key', `sk_${'live_'}${key(24)}`, quoted('Shop')),
    row('Stripe restricted key', `rk_${'live_'}${key(24)}`, quoted('Shop')),
    row('OpenAI key', `sk-${'proj-'}${key(74)}T3Blbk${'FJ'}${key(74)}`, (secret) => `OPENAI_API_KEY=${secret}`),
    row('OpenAI old key', `sk-${key(48)}`, (secret) => `new OpenAIClient("${secret}")`),
    row('Anthropic key', `sk-${'ant-api03-'}${key(93)}AA`, (secret) => `client = Create("${secret}")`),
    row('DeepSeek key', `sk-${of(hexadecimal, 32)}`, (secret) => `Send(url, "${secret}")`),
    row('OpenRouter key', `sk-${'or-v1-'}${of(hexadecimal, 64)}`, (secret) => `Send(url, "${secret}")`),
    row('Hugging Face token', `h${'f_'}${of(small, 34)}`, (secret) => `login ${secret}`),
    row('npm token', `np${'m_'}${key(36)}`, (secret) => `//registry.npmjs.org/:_authToken=${secret}`),
    row('npm old token', uuid(), (secret) => `//registry.npmjs.org/:_authToken=${secret}`),
    row('scoped registry', `${key(30)}==`, (secret) => `_auth = ${secret}`),
    row('web token', jwt, (secret) => `Debug.Log("${secret}");`),
    row('web token, cut off', jwt.slice(0, 90), (secret) => `var session = ${secret}`),
    row('RSA key', rsa.body, () => rsa.text),
    row('RSA key, encrypted', rsa.body, () =>
      rsa.text.replace('\n', '\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,AF\n\n'),
    ),
    row('RSA key, only its middle', lines(3, '\n'), (secret) => `${secret}\n`),
    row('RSA key, only its beginning', lines(2, '\n'), (secret) => `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${secret}`),
    row(
      'RSA key as strings',
      of(base64, 64),
      (secret) => `"${secret}\\n" +\n  "${of(base64, 64)}\\n" +\n  "${of(base64, 64)}\\n"`,
    ),
    row('Apple .p8', apple.body, () => apple.text),
    row('OpenSSH key', ssh.body, () => ssh.text),
    row('PGP key', pgp.body, () => pgp.text),
    row(
      'basic auth in an address',
      `p${of(alphanumeric, 11)}`,
      (secret) => `http://deploy:${secret}@build.studio.example/game`,
    ),
    row(
      'basic auth header',
      of(base64, 28),
      (secret) => `request.SetRequestHeader("Authorization", "Basic ${secret}");`,
    ),
    row('bearer header', key(40), (secret) => `Authorization: Bearer ${secret}`),
    row('bearer header in code', key(40), (secret) => `headers["Authorization"] = $"Bearer ${secret}";`),
    row('database address', `w${of(alphanumeric, 9)}!`, (secret) => `postgres://game:${secret}@db.example:5432/scores`),
    row('MongoDB address', key(16), (secret) => `mongodb+srv://admin:${secret}@cluster0.example.mongodb.net/x`),
    row('Redis address', key(24), (secret) => `redis://:${secret}@cache.example:6379`),
    row('connection string', `${key(9)}!`, (secret) => `"Server=db;Database=scores;User Id=sa;Password=${secret};"`),
    row('curl', key(12), (secret) => `curl -u builder:${secret} https://ci.example/job`),
    row(
      'Unity serial',
      `S${'C'}-${[1, 2, 3, 4, 5].map(() => of(base32, 4)).join('-')}`,
      (secret) => `Unity -batchmode -serial ${secret}`,
    ),
    row(
      'Unity account',
      `Pw${of(alphanumeric, 9)}`,
      (secret) => `Unity -username a@b.example -password ${secret} -quit`,
    ),
    row('Unity licence, data', `${of(base64, 42)}==`, (secret) => `<DeveloperData Value="${secret}"/>`),
    row(
      'Unity licence, serial',
      `F4-${of(base32, 4)}-${of(base32, 4)}-${of(base32, 4)}-${of(base32, 4)}-XXXX`,
      (secret) => `<SerialMasked Value="${secret}"/>`,
    ),
    row('Unity licence, signature', of(base64, 80), (secret) => `<SignatureValue>${secret}</SignatureValue>`),
    row('Unity in an environment', key(14), (secret) => `UNITY_PASSWORD=${secret}`),
    row('key store password', of(small, 7), (secret) => `PlayerSettings.Android.keystorePass = "${secret}";`),
    row('key alias password', of(small, 9), (secret) => `PlayerSettings.keyaliasPass = "${secret}";`),
    row(
      'key store password in YAML',
      of(small, 9),
      (secret) => `  AndroidKeystoreName: a.keystore\n  keystorePass: ${secret}\n`,
    ),
    row('Gradle', of(small, 8), (secret) => `signingConfigs { release { storePassword '${secret}' } }`),
    row('Gradle properties', of(small, 8), (secret) => `keyPassword=${secret}`),
    row(
      'PlayFab',
      of(`${small.toUpperCase()}${digits}`, 50),
      (secret) => `PlayFabSettings.staticSettings.DeveloperSecretKey = "${secret}";`,
    ),
    row('PlayFab header', of(`${small.toUpperCase()}${digits}`, 50), (secret) =>
      `{"X-SecretKey", "${secret}"}`.replace('{"', '["').replace('", "', '"] = "'),
    ),
    row('Photon', uuid(), (secret) => `    AppIdRealtime: ${secret}\n    AppIdChat: \n`),
    row('Steam', of(hexadecimal.toUpperCase(), 32), quoted('SteamWebApiKey')),
    row(
      'Steam address',
      of(hexadecimal.toUpperCase(), 32),
      (secret) => `https://partner.steam-api.com/ISteamUser/X/?key=${secret}`,
    ),
    row('steamcmd', key(11), (secret) => `steamcmd +login builder ${secret} +run_app_build`),
    row('Discord webhook', key(68), (secret) => `https://discord.com/api/webhooks/${of(digits, 18)}/${secret}`),
    row('Discord bot', `M${key(23)}.${key(6)}.${key(27)}`, quoted('Bot')),
    row('password in code', `dragon${of(digits, 3)}!`, quoted('adminPassword')),
    row('password in JSON', `dragon${of(digits, 4)}`, (secret) => `{"user": "a", "password": "${secret}"}`),
    row('API key in code', key(32), quoted('apiKey')),
    row(
      'analytics secret',
      of(hexadecimal, 40),
      (secret) => `GameAnalytics.Initialize(gameKey: "${of(hexadecimal, 32)}", secretKey: "${secret}")`,
    ),
    row('WeChat', of(hexadecimal, 32), quoted('appSecret')),
    row('Tencent', `AK${'ID'}${key(32)}`, quoted('Id')),
    row('Aliyun', `LT${'AI'}${key(20)}`, quoted('Id')),
    row('SendGrid', `S${'G.'}${key(22)}.${key(43)}`, quoted('Mail')),
    row('Sentry', of(hexadecimal, 64), (secret) => `SENTRY_AUTH_TOKEN=${secret}`),
    row('Docker registry', key(36), (secret) => `DOCKER_PASSWORD: ${secret}`),
    row(
      'Apple app password',
      [1, 2, 3, 4].map(() => of(small, 4)).join('-'),
      (secret) => `APPLE_APP_PASSWORD=${secret}`,
    ),
    row('Facebook', `EA${'AC'}${key(120)}`, quoted('Graph')),
  ];
}
