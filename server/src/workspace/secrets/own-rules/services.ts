import type { SecretRule } from '#workspace/secrets/rule.ts';
import { defineRule } from './define.ts';

/** Keys with a form of their own that gitleaks does not know, or knows only whole. */
export function serviceRules(): readonly SecretRule[] {
  return [
    // OpenAI and the many services that follow it: DeepSeek, Moonshot, OpenRouter, Anthropic.
    defineRule('model-service-key', ['sk-'], /(?<![\w-])sk-(?:[a-z0-9]{1,12}-){0,4}[A-Za-z0-9_-]{20,300}/, {
      entropy: 3.2,
    }),
    defineRule(
      'aws-secret-key',
      ['secret', 'aws'],
      /(?:aws|secret)[\w .-]{0,30}?key(?:_?id)?["'\]]{0,2}[ \t]{0,3}[:=,][ \t]{0,3}["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/i,
      { entropy: 3.5 },
    ),
    defineRule('google-oauth-secret', ['gocspx-'], /GOCSPX-[A-Za-z0-9_-]{20,40}/),
    defineRule('google-api-key', ['aiza'], /(?<![\w-])AIza[\w-]{35}/, { entropy: 3 }),
    defineRule('google-refresh-token', ['1//0'], /(?<![\w/])1\/\/0[\w-]{30,200}/, { entropy: 3.5 }),
    defineRule('tencent-secret-id', ['akid'], /(?<!\w)AKID[A-Za-z0-9]{28,44}(?!\w)/, { entropy: 3 }),
    defineRule('aliyun-access-key', ['ltai'], /(?<!\w)LTAI[A-Za-z0-9]{12,26}(?!\w)/, { entropy: 2.5 }),
    defineRule('azure-client-secret', ['q~'], /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/, { entropy: 3 }),
    // //registry.example/:_authToken=…, _auth=…, _password=… in .npmrc, which Unity's scoped registries use too.
    defineRule(
      'package-registry-token',
      ['_authtoken', '_auth', '_password'],
      /(?:^|[\s:/])_(?:authToken|auth|password)[ \t]{0,3}=[ \t]{0,3}["']?([^\s"'$]{8,400})/,
    ),
    defineRule(
      'azure-devops-token',
      ['azure', 'vso', 'devops', 'system_accesstoken'],
      /(?<!\w)[a-z2-7]{52}(?!\w)|(?<!\w)[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?!\w)/,
      {
        entropy: 3.5,
      },
    ),
  ];
}
