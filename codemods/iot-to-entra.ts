import { families } from '../src/catalogue/families.js';
import { createTransform } from './transform.js';

/** Azure IoT Hub and the Device Provisioning Service. */
export default createTransform(families['iot-to-entra']);
