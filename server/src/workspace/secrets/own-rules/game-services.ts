import type { SecretRule } from '#workspace/secrets/rule.ts';
import { defineRule } from './define.ts';

/** Services that games talk to. */
export function gameServiceRules(): readonly SecretRule[] {
  return [
    defineRule(
      'playfab-secret-key',
      ['secretkey'],
      /(?:developer|playfab|title)?_?(?:x-)?secretkey["'\]]{0,2}[ \t]{0,3}[:=,][ \t]{0,3}["']?([A-Z0-9]{40,64})\b/i,
    ),
    // No secret in the strict sense, but whoever has it plays on the owner's account.
    defineRule(
      'photon-app-id',
      ['appid', 'app_id'],
      /\bapp_?id(?:_?(?:realtime|chat|voice|fusion|quantum|bolt|server|pun))?["']?[ \t]{0,3}[:=][ \t]{0,3}["']?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\b/i,
      { allowed: [/^[0-]+$/] },
    ),
    // Publisher keys of Steam's Web API; the name tells them from GUIDs.
    defineRule(
      'steam-web-api-key',
      ['steam'],
      /steam[\w .:/?&=-]{0,60}?key["'\]]{0,2}[ \t]{0,3}[:=,][ \t]{0,3}["']?([0-9a-f]{32})(?![0-9a-f])/i,
    ),
    defineRule(
      'steam-account',
      ['+login'],
      /\+login[ \t]+["']?(?!anonymous)[\w.@-]{1,100}["']?[ \t]+["']?(?![+-])([^\s"'$]{4,200})/,
    ),
    defineRule(
      'discord-webhook',
      ['/api/webhooks/'],
      /discord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/([\w-]{30,100})/i,
    ),
    defineRule('discord-bot-token', [], /(?<![\w.-])[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}(?![\w-])/, {
      reach: 'text',
      entropy: 4,
    }),
    // Hexadecimal keys of advertising, analytics and social services, by their names.
    defineRule(
      'hexadecimal-key',
      ['secret', 'apikey', 'api_key', 'appkey', 'app_key', 'gamekey', 'game_key', 'privatekey', 'signkey'],
      /[\w.-]{0,50}?(?:secret(?:_?key)?|api_?key|app_?key|game_?key|private_?key|sign_?key)["'\]]{0,2}[ \t]{0,3}[:=,][ \t]{0,3}["']?([0-9a-f]{32,128})(?![0-9a-f])/i,
      { reach: 'name', allowed: [/^0+$/] },
    ),
  ];
}
