import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** Service Bus, Event Hubs, Event Grid, Web PubSub and Notification Hubs. */
export default createTransform(families['messaging-to-entra']);
