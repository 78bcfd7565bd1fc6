import { unknownPart } from './located-text.js';

/** Host suffixes of Azure's public and sovereign clouds. Source: the documentation of the services' endpoints. */
const azureSuffixes = [
  'windows.net',
  'azure.com',
  'azure.net',
  'azure.us',
  'azure.cn',
  'azurewebsites.net',
  'azure-api.net',
  'azconfig.io',
  'azure-devices.net',
  'azure-devices-provisioning.net',
  'signalr.net',
  'usgovcloudapi.net',
  'chinacloudapi.cn',
  'azurecr.io',
  'azuredatabricks.net',
  'microsofttranslator.com',
  'visualstudio.com',
  'powerplatform.com',
];

const azureHost = new RegExp(
  `(?:^|[.@/])(?:${azureSuffixes.map((suffix) => suffix.replaceAll('.', '\\.')).join('|')})(?=[:/,;?\\s"']|$)`,
  'iu',
);

/** Whether a text names a host of Azure. */
export function namesAzureHost(text: string): boolean {
  return azureHost.test(text);
}

/** Names of this machine, of containers beside it, and of documentation. */
const localHost =
  /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[?::1?\]?|host\.docker\.internal|\(local\)|\(localdb\)[\w\\]*|\.|[\w.-]*\.(?:local|localhost|localdomain|test|invalid|internal))$/iu;
const documentationHost =
  /(?:^|\.)example(?:\.(?:com|org|net))?$|^(?:your|my)[-_]?|^(?:host|server|hostname|servername|address)$|<|\{/iu;

/** Whether a host is this machine, a container's name (one word without dots), or nobody's. */
export function isLocalHost(host: string): boolean {
  const name = host
    .replace(/^(?:tcp|np|lpc|admin):/iu, '')
    .replace(/[:,]\d{1,5}$/u, '')
    .replace(/\\[^\\]*$/u, '')
    .trim();
  if (name.includes(unknownPart)) return false;
  return localHost.test(name) || documentationHost.test(name) || !/[.:]/u.test(name);
}
