export { default as aiToEntra } from './ai-to-entra.js';
export { default as appConfigurationToEntra } from './app-configuration-to-entra.js';
export { default as azureToEntra } from './azure-to-entra.js';
export { default as communicationToEntra } from './communication-to-entra.js';
export { default as cosmosToEntra } from './cosmos-to-entra.js';
export { default as messagingToEntra } from './messaging-to-entra.js';
export { default as storageToEntra } from './storage-to-entra.js';
export type { Transform } from './transform.js';
