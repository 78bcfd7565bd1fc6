import { ProvisioningServiceClient } from 'azure-iot-provisioning-service';

const service = ProvisioningServiceClient.fromConnectionString(
  process.env.ENROLLMENTS_CONNECTION_STRING!,
);

async function main(): Promise<void> {
  const { responseBody: enrollment } = await service.getIndividualEnrollment('meter-9');
  const { responseBody: registration } = await service.getDeviceRegistrationState('meter-9');
  console.log(`${enrollment.registrationId} is ${registration.status}`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
