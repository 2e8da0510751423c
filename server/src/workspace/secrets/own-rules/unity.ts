import type { SecretRule } from '#workspace/secrets/rule.ts';
import { defineRule, placeholders } from './define.ts';

/** What belongs to Unity itself: licences, accounts of build machines, the passwords of Android's key stores. */
export function unityRules(): readonly SecretRule[] {
  return [
    // SC-XXXX-XXXX-XXXX-XXXX-XXXX and its kin.
    defineRule('unity-serial', [], /(?<![\w-])(?!XX-)[A-Z][A-Z0-9]-(?:[A-Z0-9]{4}-){4}[A-Z0-9]{4}(?![\w-])/, {
      reach: 'text',
      allowed: [/^..(?:-X{4}){5}$/],
    }),
    // The same in a licence file (.ulf), encoded.
    defineRule(
      'unity-licence',
      ['developerdata', 'serialhash', 'serialmasked', 'machinebinding', 'signaturevalue'],
      /<(?:DeveloperData|SerialHash|SerialMasked|Binding[^>]{0,60})[ \t]+Value="([^"]{4,2000})"|<SignatureValue>([^<]{16,2000})</,
    ),
    defineRule(
      'unity-account',
      ['-password', '-serial'],
      /(?:^|\s)-(?:password|serial)[ \t=]{1,3}["']?([^\s"']{4,200})/,
      { allowed: [...placeholders, /^-/] },
    ),
    // PlayerSettings.Android.keystorePass = "…", keystorePass: …, storePassword '…' in Gradle.
    defineRule(
      'keystore-password',
      ['keystorepass', 'keyaliaspass', 'storepassword', 'keypassword', 'keystore_pass', 'key_pass', 'keyalias_pass'],
      /(?:keystore_?pass(?:word)?|keyalias_?pass(?:word)?|store_?password|key_?pass(?:word)?)["']?(?:[ \t]{0,3}(?:[:=]|=>)[ \t]{0,3}|[ \t]{1,3}|\([ \t]{0,3}|,[ \t]{0,3})@?(?:"([^"\n]{1,200})"|'([^'\n]{1,200})')/i,
      { allowed: placeholders },
    ),
    defineRule(
      'keystore-password',
      ['keystorepass', 'keyaliaspass', 'storepassword', 'keypassword'],
      /(?:keystorePass(?:word)?|keyaliasPass(?:word)?|storePassword|keyPassword)(?::[ \t]{1,3}|=|[ \t]{1,3}(?=[^\s"'=:;.(){}[\],]{1,200}(?:\s|$)))([^\s"';(){}[\],]{1,200})(?=\s|$)/,
      { allowed: [...placeholders, /^(?:[A-Za-z_][\w]*\.)+\w+$/] },
    ),
  ];
}
