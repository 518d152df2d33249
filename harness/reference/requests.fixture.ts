/** Requests that tests start from: each is complete and right. */
export const importVolume = {
  Action: 'ImportVolume',
  AvailabilityZone: 'us-east-1a',
  'Image.Format': 'VMDK',
  'Image.Bytes': '128696320',
  'Image.ImportManifestUrl':
    'https://bucket.s3.amazonaws.com/manifest.xml?X-Amz-Expires=604800&X-Amz-Signature=abc',
  'Volume.Size': '8',
}

export const importInstance = {
  Action: 'ImportInstance',
  Platform: 'Windows',
  Description: 'a server',
  'LaunchSpecification.Architecture': 'x86_64',
  'LaunchSpecification.InstanceType': 'm5.large',
  'LaunchSpecification.Placement.AvailabilityZone': 'us-east-1c',
  'DiskImage.1.Image.Format': 'VHD',
  'DiskImage.1.Image.Bytes': '1179593728',
  'DiskImage.1.Image.ImportManifestUrl': 'https://example.com/1',
  'DiskImage.1.Volume.Size': '12',
  'DiskImage.2.Description': 'the second',
  'DiskImage.2.Image.Format': 'RAW',
  'DiskImage.2.Image.Bytes': '1000000',
  'DiskImage.2.Image.ImportManifestUrl': 'https://example.com/2',
  'DiskImage.2.Volume.Size': '1',
}

export const importImage = {
  Action: 'ImportImage',
  Description: 'an image',
  'DiskContainer.1.Format': 'VMDK',
  'DiskContainer.1.UserBucket.S3Bucket': 'bucket',
  'DiskContainer.1.UserBucket.S3Key': 'disk.vmdk',
}

export const importSnapshot = {
  Action: 'ImportSnapshot',
  'DiskContainer.Format': 'VMDK',
  'DiskContainer.UserBucket.S3Bucket': 'bucket',
  'DiskContainer.UserBucket.S3Key': 'disk.vmdk',
}

export const exportImage = {
  Action: 'ExportImage',
  DiskImageFormat: 'VMDK',
  ImageId: 'ami-1234567890abcdef0',
  'S3ExportLocation.S3Bucket': 'bucket',
  'S3ExportLocation.S3Prefix': 'exports/',
}

export const createInstanceExportTask = {
  Action: 'CreateInstanceExportTask',
  InstanceId: 'i-1234567890abcdef0',
  TargetEnvironment: 'vmware',
  'ExportToS3.DiskImageFormat': 'VMDK',
  'ExportToS3.ContainerFormat': 'ova',
  'ExportToS3.S3Bucket': 'bucket',
  'ExportToS3.S3Prefix': 'vms/',
}
