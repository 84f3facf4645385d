/** One kind of secret as services hand it out, and a text that it stands in. */
export interface SecretKind {
  readonly name: string;
  /** What has to be found. */
  readonly secret: string;
  /** The secret as people write it down. */
  readonly text: string;
}

/** Letters and digits that nobody chose, the same on every run. */
function random(seed: number): (length: number, alphabet?: string) => string {
  let state = seed;
  return (length, alphabet = LETTERS + DIGITS) => {
    let text = '';
    for (let n = 0; n < length; n++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      text += alphabet[Math.floor((state / 2 ** 32) * alphabet.length)];
    }
    return text;
  };
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const LETTERS = UPPER + UPPER.toLowerCase();
const HEX = `${DIGITS}abcdef`;
const BECH32 = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const base64 = (text: string) => Buffer.from(text).toString('base64url');
/** Parts are put together at run time: no scanner of this repository may take what stands here for a secret. */
const joined = (...parts: string[]) => parts.join('');

/** Twenty-six kinds of secrets, each made anew from a seed: none of them opens anything. */
export function secretKinds(seed: number): readonly SecretKind[] {
  const any = random(seed);
  const lower = (length: number) => any(length, UPPER.toLowerCase() + DIGITS);
  const hex = (length: number) => any(length, HEX);
  const upper = (length: number) => any(length, UPPER + DIGITS);
  const kinds: SecretKind[] = [];
  const add = (name: string, secret: string, text = `Here it is: ${secret}\n`) => kinds.push({ name, secret, text });
  const block = (label: string, body: string) =>
    joined('-----BEG', `IN ${label}-----\n`, body.replace(/.{64}/g, '$&\n'), `\n-----END ${label}-----`);
  const uuid = () => [8, 4, 4, 4, 12].map(hex).join('-');

  add('AWS key id', joined('AK', 'IA', any(16, `${UPPER}234567`)));
  const aws = any(40, `${LETTERS}${DIGITS}/+`);
  add('AWS secret', aws, `aws_secret_access_key = ${aws}\n`);
  add('GCP API key', joined('AI', 'za', any(35)));
  const rsa = block('PRIVATE KEY', any(1600)).replaceAll('\n', '\\n');
  const account = JSON.stringify({ type: 'service_account', project_id: 'shop', private_key_id: hex(40) });
  add('GCP service account', rsa, `${account.slice(0, -1)},"private_key":"${rsa}\\n"}\n`);
  const azure = `${any(86)}==`;
  add(
    'Azure connection string',
    azure,
    `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${azure};EndpointSuffix=core.windows.net\n`,
  );
  add('GitHub token, classic', joined('gh', 'p_', any(36)));
  add('GitHub token, fine-grained', joined('github_', 'pat_', any(22), '_', any(59)));
  add('GitLab token', joined('gl', 'pat-', any(20)));
  add('Slack token', joined('xo', 'xb-', any(12, DIGITS), '-', any(12, DIGITS), '-', any(24)));
  add('Slack webhook', joined('https://hooks.', 'slack.com/services/T', upper(8), '/B', upper(8), '/', any(24)));
  add('Stripe key', joined('sk', '_live_', any(24)));
  add('SendGrid key', joined('S', 'G.', any(22), '.', any(43)));
  add('npm token', joined('np', 'm_', any(36)));
  add('PyPI token', joined('py', 'pi-AgEIcHlwaS5vcmc', any(80)));
  add('Docker Hub token', joined('dckr', '_pat_', any(27)));
  add('DigitalOcean token', joined('dop', '_v1_', hex(64)));
  const heroku = uuid();
  add('Heroku key', heroku, `HEROKU_API_KEY=${heroku}\n`);
  add('OpenAI key', joined('sk', '-proj-', any(74), 'T3Blbk', 'FJ', any(73)));
  add('Telegram bot token', joined(any(10, '123456789'), ':AA', any(33)));
  add('JWT', joined(base64('{"alg":"HS256","typ":"JWT"}'), '.', base64('{"sub":"1234567890"}'), '.', any(43)));
  add('RSA private key', block('RSA PRIVATE KEY', any(1600)));
  add(
    'Ed25519 private key',
    block('OPENSSH PRIVATE KEY', `b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW${any(230)}`),
  );
  add('age secret key', joined('AGE-', 'SECRET-KEY-1', any(58, BECH32)));
  const word = `${lower(5)}-${any(5)}7`;
  add('FTP address', word, `ftp://shop:${word}@ftp.acme.example/htdocs\n`);
  add('Postgres address', word, `postgres://app:${word}@db.acme.example:5432/shop\n`);
  add('password in prose', word, `The password for the hosting is ${word}, please change it.\n`);
  return kinds;
}

/** Kinds beyond the twenty-six, and other places and languages that a password is told in. */
export function moreSecretKinds(seed: number): readonly SecretKind[] {
  const any = random(seed + 1);
  const hex = (length: number) => any(length, HEX);
  const kinds: SecretKind[] = [];
  const add = (name: string, secret: string, text = `Here it is: ${secret}\n`) => kinds.push({ name, secret, text });
  const block = (label: string, body: string) =>
    joined('-----BEG', `IN ${label}-----\n`, body.replace(/.{64}/g, '$&\n'), `\n-----END ${label}-----`);

  add('Mailgun key', joined('ke', 'y-', hex(32)));
  const twilio = hex(32);
  add('Twilio token', twilio, `Twilio auth token: ${twilio}\n`);
  add('Twilio key', joined('S', 'K', hex(32)));
  add('Anthropic key', joined('sk-', 'ant-api03-', any(93), 'AA'));
  add('Shopify token', joined('shp', 'at_', hex(32)));
  add('Square token', joined('sq0', 'atp-', any(22)));
  add('Square access token', joined('EAA', 'A', any(60)));
  add('Discord webhook', joined('https://discord.', 'com/api/webhooks/', any(18, '123456789'), '/', any(68)));
  add('EC private key', block('EC PRIVATE KEY', any(160)));
  add('encrypted private key', block('ENCRYPTED PRIVATE KEY', any(400)));
  const word = `${any(6, UPPER.toLowerCase())}-${any(4)}7`;
  add('basic-auth address', word, `https://shop:${word}@api.acme.example/v1\n`);
  add('MongoDB address', word, `mongodb+srv://shop:${word}@cluster0.acme.example/app\n`);
  add('SQL Server string', word, `Server=db.acme.example;Database=shop;User Id=app;Password=${word};\n`);
  add('JDBC address', word, `jdbc:mysql://db.acme.example/shop?user=app&password=${word}\n`);
  add('labelled, English', word, `Login: admin, password: ${word}\n`);
  add('labelled, French', word, `Identifiant : admin, mot de passe : ${word}\n`);
  add('labelled, Russian', word, `Логин: admin, пароль: ${word}\n`);
  add('labelled, Vietnamese', word, `Tài khoản: admin, mật khẩu: ${word}\n`);
  add('in a sentence, French', word, `Le mot de passe du serveur est ${word}.\n`);
  add('in a sentence, Russian', word, `Пароль от хостинга — ${word}, смените его.\n`);
  add('in a sentence, Vietnamese', word, `Mật khẩu máy chủ là ${word}, anh đổi giúp.\n`);
  add('right behind, English', word, `Log in as admin, password ${word}, and change it.\n`);
  add('right behind, Russian', word, `логин artem, пароль ${word}\n`);
  add('in a table', word, `| Service | Password |\n| --- | --- |\n| Hosting | ${word} |\n`);
  add('of a one-time code generator', any(32, `${UPPER}234567`), '');
  return kinds.map((kind) =>
    kind.text === ''
      ? { ...kind, text: `2FA recovery: otpauth://totp/shop?secret=${kind.secret}&issuer=Acme\n` }
      : kind,
  );
}
