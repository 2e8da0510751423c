// Gets what the stages need beside the plugin's own parts, once, from Maven's central repository, each file by its digest.
import { getJars } from '../../clients/rider/tools/parts.mjs';

/** JetBrains' reader of plugins, which the Marketplace runs on what is uploaded, with what it needs: paths of jars. */
export function structureChecker() {
  return Object.values(jarsOf('structure', '3.320', structure));
}

/** The Kotlin library and coroutines of the oldest supported IDE (2025.3), older than the compiler's own: paths of jars. */
export function kotlinOfOldestIde() {
  return Object.values(jarsOf('kotlin-of-ide', '2.2.20', kotlin));
}

const structure = {
  'com.sun.xml.fastinfoset:FastInfoset:1.2.15': '785861db11ca1bd0d1956682b974ad73eb19cd3e01a4b3fa82d62eca97210aec',
  'org.jetbrains:annotations:24.0.1': '61666dbce7e42e6c85b43c04fcfb8293a21dcb55b3c80e869270ce42c01a6b35',
  'com.github.ben-manes.caffeine:caffeine:3.1.8': '7dd15f9df1be238ffaa367ce6f556737a88031de4294dad18eef57c474ddf1d3',
  'commons-codec:commons-codec:1.19.0': '5c3881e4f556855e9c532927ee0c9dfde94cc66760d5805c031a59887070af5f',
  'org.apache.commons:commons-compress:1.28.0': 'e1522945218456f3649a39bc4afd70ce4bd466221519dba7d378f2141a4642ca',
  'commons-io:commons-io:2.20.0': 'df90bba0fe3cb586b7f164e78fe8f8f4da3f2dd5c27fa645f888100ccc25dd72',
  'org.apache.commons:commons-lang3:3.18.0': '4eeeae8d20c078abb64b015ec158add383ac581571cddc45c68f0c9ae0230720',
  'org.atteo:evo-inflector:1.3': 'ac0192fd110a0363732b17ea94fd1ce8cfd85790c8e1551e14f866908b5d80e1',
  'com.sun.istack:istack-commons-runtime:3.0.7': '6443e10ba2e259fb821d9b6becf10db5316285fc30c53cec9d7b19a3877e7fdf',
  'com.fasterxml.jackson.core:jackson-annotations:2.14.2':
    '2c6869d505cf60dc066734b7d50339f975bd3adc635e26a78abb71acb4473c0d',
  'com.fasterxml.jackson.core:jackson-core:2.14.2': 'b5d37a77c88277b97e3593c8740925216c06df8e4172bbde058528df04ad3e7a',
  'com.fasterxml.jackson.core:jackson-databind:2.14.2':
    '501d3abce4d18dcc381058ec593c5b94477906bba6efbac14dae40a642f77424',
  'com.fasterxml.jackson.module:jackson-module-kotlin:2.14.2':
    '60bed76698430659a4dbd103915ee4a8bb3f3ab0ac91971dc1aa1e05a49ae072',
  'javax.activation:javax.activation-api:1.2.0': '43fdef0b5b6ceb31b0424b208b930c74ab58fac2ceeb7b3f6fd3aeb8b5ca4393',
  'javax.xml.bind:jaxb-api:2.3.1': '88b955a0df57880a26a74708bc34f74dcaf8ebf4e78843a28b50eae945732b06',
  'org.glassfish.jaxb:jaxb-runtime:2.3.1': '45fecfa5c8217ce1f3652ab95179790ec8cc0dec0384bca51cbeb94a293d9f2f',
  'org.jdom:jdom2:2.0.6.1': '0b20f45e3a0fd8f0d12cdc5316b06776e902b1365db00118876f9175c60f302c',
  'org.jsoup:jsoup:1.16.1': '1f115726540ddf71958c14bc517ebfc49cf481e91cd917b0face84f01272e901',
  'org.jetbrains.kotlin:kotlin-reflect:1.9.25': '0f8386ddfd69e7f454a1e6b90b271dccd901d96a257fdf633ecf052fb8951d9f',
  'org.jetbrains.kotlin:kotlin-stdlib:1.9.25': 'f9cdcdbff1f5de85380ae526977e683726c2aa42db1ed6e6e50ae89e496e95fd',
  'org.slf4j:slf4j-api:2.0.7': '5d6298b93a1905c32cda6478808ac14c2d4a47e91535e53c41f7feeb85d946f4',
  'org.jvnet.staxex:stax-ex:1.8': '95b05d9590af4154c6513b9c5dc1fb2e55b539972ba0a9ef28e9a0c01d83ad77',
  'org.jetbrains.intellij.plugins:structure-base:3.320':
    'a127ab3996ddde0dde735c22f46762afc57da23c0cb24bb9ddbb125e8b2c7aa0',
  'org.jetbrains.intellij.plugins:structure-intellij:3.320':
    '401465c79cd8b62239212220416458959d23ccea4935ff6d3894f627ae244036',
  'org.glassfish.jaxb:txw2:2.3.1': '34975dde1c6920f1a39791142235689bc3cd357e24d05edd8ff93b885bd68d60',
  'org.tukaani:xz:1.9': '211b306cfc44f8f96df3a0a3ddaf75ba8c5289eed77d60d72f889bb855f535e5',
};

// The IDE's coroutines are a fork of this version with the same interface.
const kotlin = {
  'org.jetbrains.kotlin:kotlin-stdlib:2.2.20': '8836ccffd3585fadda9901244b20d42901d2f3cd581058d8434e2ffabcf3a3e7',
  'org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm:1.10.2':
    '5ca175b38df331fd64155b35cd8cae1251fa9ee369709b36d42e0a288ccce3fd',
};

function jarsOf(folder, version, digests) {
  const wanted = Object.keys(digests).map((each) => {
    const [group, name, version] = each.split(':');
    return { group, name, version };
  });
  const files = Object.fromEntries(
    wanted.map(({ group, name, version }) => [`${name}-${version}.jar`, digests[`${group}:${name}:${version}`]]),
  );
  return getJars(folder, version, wanted, files);
}
