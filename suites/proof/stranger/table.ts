/**
 * Every parameter of the family by its name on the wire, one a line: name, type (text when none), `!` where it is
 * required (inside a structure: when the structure is there), choices with `|`, `<` only in 2013-02-01, `>` only later.
 */
export const table = `
ImportVolume
  AvailabilityZone
  AvailabilityZoneId >
  DryRun boolean >
  Image structure !
  Image.Format ! VMDK|RAW|VHD
  Image.Bytes positive !
  Image.ImportManifestUrl !
  Description
  Volume structure !
  Volume.Size positive !
ImportInstance
  DryRun boolean >
  Description
  LaunchSpecification.Architecture
  LaunchSpecification.SecurityGroup.N <
  LaunchSpecification.GroupName.N >
  LaunchSpecification.GroupId.N >
  LaunchSpecification.AdditionalInfo
  LaunchSpecification.UserData <
  LaunchSpecification.UserData.Data >
  LaunchSpecification.InstanceType
  LaunchSpecification.BlockDeviceMapping.N.VirtualName <
  LaunchSpecification.BlockDeviceMapping.N.DeviceName <
  LaunchSpecification.BlockDeviceMapping.N.NoDevice <
  LaunchSpecification.BlockDeviceMapping.N.Ebs.SnapshotId <
  LaunchSpecification.BlockDeviceMapping.N.Ebs.VolumeSize integer <
  LaunchSpecification.BlockDeviceMapping.N.Ebs.DeleteOnTermination boolean <
  LaunchSpecification.BlockDeviceMapping.N.Ebs.VolumeType <
  LaunchSpecification.BlockDeviceMapping.N.Ebs.Iops integer <
  LaunchSpecification.DisableApiTermination boolean <
  LaunchSpecification.Placement.AvailabilityZoneId >
  LaunchSpecification.Placement.Affinity >
  LaunchSpecification.Placement.GroupName
  LaunchSpecification.Placement.PartitionNumber integer >
  LaunchSpecification.Placement.HostId >
  LaunchSpecification.Placement.Tenancy default|dedicated|host
  LaunchSpecification.Placement.SpreadDomain >
  LaunchSpecification.Placement.HostResourceGroupArn >
  LaunchSpecification.Placement.GroupId >
  LaunchSpecification.Placement.AvailabilityZone
  LaunchSpecification.Monitoring boolean
  LaunchSpecification.SubnetId
  LaunchSpecification.InstanceInitiatedShutdownBehavior stop|terminate
  LaunchSpecification.PrivateIpAddress
  DiskImage.N.Description
  DiskImage.N.Image.Format ! VMDK|RAW|VHD
  DiskImage.N.Image.Bytes positive !
  DiskImage.N.Image.ImportManifestUrl !
  DiskImage.N.Volume.Size positive !
  Platform ! Windows|Linux
ImportImage
  Architecture i386|x86_64|arm64
  ClientData.Comment
  ClientData.UploadEnd time
  ClientData.UploadSize double
  ClientData.UploadStart time
  ClientToken
  Description
  DiskContainer.N.Description
  DiskContainer.N.DeviceName
  DiskContainer.N.Format
  DiskContainer.N.SnapshotId
  DiskContainer.N.Url
  DiskContainer.N.UserBucket.S3Bucket
  DiskContainer.N.UserBucket.S3Key
  DryRun boolean
  Encrypted boolean
  Hypervisor xen
  KmsKeyId
  LicenseType
  Platform Windows|Linux
  RoleName
  LicenseSpecifications.N.LicenseConfigurationArn
  TagSpecification.N.ResourceType
  TagSpecification.N.Tag.N.Key
  TagSpecification.N.Tag.N.Value
  UsageOperation
  BootMode legacy-bios|uefi|uefi-preferred
ImportSnapshot
  ClientData.Comment
  ClientData.UploadEnd time
  ClientData.UploadSize double
  ClientData.UploadStart time
  ClientToken
  Description
  DiskContainer.Description
  DiskContainer.Format
  DiskContainer.Url
  DiskContainer.UserBucket.S3Bucket
  DiskContainer.UserBucket.S3Key
  DryRun boolean
  Encrypted boolean
  KmsKeyId
  RoleName
  TagSpecification.N.ResourceType
  TagSpecification.N.Tag.N.Key
  TagSpecification.N.Tag.N.Value
ExportImage
  ClientToken
  Description
  DiskImageFormat ! VMDK|RAW|VHD|vmdk|raw|vhd
  DryRun boolean
  ImageId !
  S3ExportLocation structure !
  S3ExportLocation.S3Bucket !
  S3ExportLocation.S3Prefix
  RoleName
  TagSpecification.N.ResourceType
  TagSpecification.N.Tag.N.Key
  TagSpecification.N.Tag.N.Value
CreateInstanceExportTask
  TagSpecification.N.ResourceType >
  TagSpecification.N.Tag.N.Key >
  TagSpecification.N.Tag.N.Value >
  Description
  InstanceId !
  TargetEnvironment < citrix|vmware
  TargetEnvironment > ! citrix|vmware|microsoft
  ExportToS3 structure ! >
  ExportToS3.DiskImageFormat VMDK|RAW|VHD|vmdk|raw|vhd
  ExportToS3.ContainerFormat ova|OVA
  ExportToS3.S3Bucket
  ExportToS3.S3Prefix
DescribeConversionTasks
  DryRun boolean >
  ConversionTaskId.N
  Filter.N.Name <
  Filter.N.Value.N <
DescribeImportImageTasks
  DryRun boolean
  Filters.N.Name
  Filters.N.Value.N
  ImportTaskId.N
  MaxResults integer
  NextToken
DescribeImportSnapshotTasks
  DryRun boolean
  Filters.N.Name
  Filters.N.Value.N
  ImportTaskId.N
  MaxResults integer
  NextToken
DescribeExportImageTasks
  DryRun boolean
  Filter.N.Name
  Filter.N.Value.N
  ExportImageTaskId.N
  MaxResults integer
  NextToken
DescribeExportTasks
  Filter.N.Name >
  Filter.N.Value.N >
  ExportTaskId.N
CancelConversionTask
  DryRun boolean >
  ConversionTaskId !
  ReasonMessage
CancelImportTask
  CancelReason
  DryRun boolean
  ImportTaskId !
CancelExportTask
  ExportTaskId !
`
