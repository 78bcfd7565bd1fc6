import { createTransform } from './transform.js';

/** Service Bus, Event Hubs, Event Grid and Web PubSub. */
export default createTransform(['service-bus', 'event-hubs', 'event-grid', 'web-pubsub']);
