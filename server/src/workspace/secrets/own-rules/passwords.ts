import type { SecretRule } from '#workspace/secrets/rule.ts';
import { defineRule, placeholders } from './define.ts';

const passwordNames = ['password', 'passwd', 'passphrase', 'pwd'];
const keyNames = [
  'apikey',
  'api_key',
  'api-key',
  'secret',
  'accesskey',
  'access_key',
  'token',
  'privatekey',
  'private_key',
];

/** `word`, `two-words` or `Name_01`: what a name of a thing looks like, and a good key does not. */
const looksLikeName = /^[a-z]+(?:[ _./:-][a-z]+)*[ _.-]?v?\d{0,3}$/i;

/** Passwords and keys known by the name that they are given to, in code, settings and environments. */
export function passwordRules(): readonly SecretRule[] {
  return [
    // password = "…", "password": "…", password: '…'. A letter with a digit or a sign: words alone are labels.
    defineRule(
      'named-password',
      passwordNames,
      /[\w.-]{0,50}?(?:password|passwd|passphrase|pwd)["'\]]{0,2}[ \t]{0,3}(?::=|[:=]|=>|,)[ \t]{0,3}@?(?:"(?=[^"\s]{0,100}[A-Za-z])(?=[^"\s]{0,100}[^"\sA-Za-z_.-])([^"\s]{6,200})"|'(?=[^'\s]{0,100}[A-Za-z])(?=[^'\s]{0,100}[^'\sA-Za-z_.-])([^'\s]{6,200})')/i,
      { reach: 'name', allowed: [...placeholders, /^(?:https?:\/)?\/|^[\w./-]+\/[\w./-]*$|^#[\w-]+$/] },
    ),
    defineRule(
      'named-key',
      keyNames,
      /[\w.-]{0,50}?(?:api[_-]?key|(?:client|app|consumer|shared|signing|encryption|webhook|api)?[_-]?secret(?:[_-]?key)?|access[_-]?key|(?:access|auth|bearer|api|refresh|bot|deploy)?[_-]?token|private[_-]?key)["'\]]{0,2}[ \t]{0,3}(?::=|[:=]|=>|,)[ \t]{0,3}@?["']([^"'\s]{12,400})["']/i,
      {
        reach: 'name',
        entropy: 3,
        allowed: [...placeholders, looksLikeName, /^(?:https?:\/)?\/|^Assets\/|^Packages\//],
      },
    ),
    // NAME_PASSWORD=…, as in shells, .env files and build servers.
    defineRule(
      'environment-secret',
      ['password', 'passwd', 'secret', 'token', 'api_key', 'access_key', 'private_key', 'passphrase', '_pass', '_pat'],
      /(?<![\w$])[A-Z][A-Z0-9_]{0,60}?(?:PASSWORD|PASSWD|SECRET|TOKEN|API_KEY|ACCESS_KEY|PRIVATE_KEY|PASSPHRASE|_PASS|_PAT)(?:_[A-Z0-9]{1,12})?(?:=|:[ \t]{1,3})["']?([^\s"'`;,)]{6,400})/,
      { allowed: [...placeholders, /^[A-Za-z_.]+$/] },
    ),
    // Authorization: Bearer …, in headers, in curl's words and in code that sets a header.
    defineRule(
      'authorization-header',
      ['authorization'],
      /authorization["'\]]{0,2}[ \t]{0,3}[:=,][ \t]{0,3}[$@]{0,2}["']?(?:basic|bearer|token|apikey|key)[ \t]{1,3}([A-Za-z0-9+/=._~-]{8,4000})/i,
      { allowed: placeholders },
    ),
    // …;Password=…;, which a connection string has between semicolons.
    defineRule(
      'connection-string',
      ['password=', 'pwd=', 'accountkey=', 'sharedaccesskey=', 'sharedsecretvalue='],
      /(?:^|[;"'?&])[ \t]{0,3}(?:password|pwd|accountkey|sharedaccesskey|sharedsecretvalue)=([^;"'\s&]{4,400})/i,
      { allowed: placeholders },
    ),
    // curl -u user:password, steamcmd +login user password.
    defineRule(
      'command-line-user',
      ['curl', 'wget'],
      /\b(?:curl|wget)\b[^\n]{0,300}?[ \t](?:-u|--user)[ =]?["']?[\w.@+-]{1,100}:([^\s"']{4,200})/,
      {
        allowed: placeholders,
      },
    ),
  ];
}
