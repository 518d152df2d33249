//! The operations of the VM Import family and the types that they are made of, member by member.
use crate::calls::{known, member, name, told};
use crate::macros::{enums, inputs, operations, outputs};
use crate::values::{In, Out};
use aws_sdk_ec2::Client;
use aws_sdk_ec2::operation::{
    cancel_conversion_task::CancelConversionTaskOutput, cancel_export_task::CancelExportTaskOutput,
    cancel_import_task::CancelImportTaskOutput, create_instance_export_task::CreateInstanceExportTaskOutput,
    describe_conversion_tasks::DescribeConversionTasksOutput,
    describe_export_image_tasks::DescribeExportImageTasksOutput,
    describe_export_tasks::DescribeExportTasksOutput,
    describe_import_image_tasks::DescribeImportImageTasksOutput,
    describe_import_snapshot_tasks::DescribeImportSnapshotTasksOutput, export_image::ExportImageOutput,
    import_image::ImportImageOutput, import_instance::ImportInstanceOutput,
    import_snapshot::ImportSnapshotOutput, import_volume::ImportVolumeOutput,
};
use aws_sdk_ec2::types::*;
use serde_json::{Value, json};

enums! {
    ArchitectureValues BootModeValues ContainerFormat ConversionTaskState DiskImageFormat
    ExportEnvironment ExportTaskState InstanceType PlatformValues ResourceType ShutdownBehavior Tenancy
}

operations! {
    ImportVolume import_volume: set_availability_zone_id set_dry_run set_availability_zone set_image
        set_description set_volume;
    ImportInstance import_instance: set_dry_run set_description set_launch_specification set_disk_images
        set_platform;
    ImportImage import_image: set_architecture set_client_data set_client_token set_description
        set_disk_containers set_dry_run set_encrypted set_hypervisor set_kms_key_id set_license_type
        set_platform set_role_name set_license_specifications set_tag_specifications set_usage_operation
        set_boot_mode;
    ImportSnapshot import_snapshot: set_client_data set_client_token set_description set_disk_container
        set_dry_run set_encrypted set_kms_key_id set_role_name set_tag_specifications;
    DescribeConversionTasks describe_conversion_tasks: set_dry_run set_conversion_task_ids;
    CancelConversionTask cancel_conversion_task: set_dry_run set_conversion_task_id set_reason_message;
    DescribeImportImageTasks describe_import_image_tasks into_paginator: set_dry_run set_filters
        set_import_task_ids set_max_results set_next_token;
    DescribeImportSnapshotTasks describe_import_snapshot_tasks into_paginator: set_dry_run set_filters
        set_import_task_ids set_max_results set_next_token;
    CancelImportTask cancel_import_task: set_cancel_reason set_dry_run set_import_task_id;
    ExportImage export_image: set_client_token set_description set_disk_image_format set_dry_run
        set_image_id set_s3_export_location set_role_name set_tag_specifications;
    DescribeExportImageTasks describe_export_image_tasks into_paginator: set_dry_run set_filters
        set_export_image_task_ids set_max_results set_next_token;
    CreateInstanceExportTask create_instance_export_task: set_tag_specifications set_description
        set_instance_id set_target_environment set_export_to_s3_task;
    DescribeExportTasks describe_export_tasks: set_filters set_export_task_ids;
    CancelExportTask cancel_export_task: set_export_task_id;
}

inputs! {
    ClientData: set_comment set_upload_end set_upload_size set_upload_start;
    DiskImage: set_description set_image set_volume;
    DiskImageDetail: set_format set_bytes set_import_manifest_url;
    ExportTaskS3LocationRequest: set_s3_bucket set_s3_prefix;
    ExportToS3TaskSpecification: set_disk_image_format set_container_format set_s3_bucket set_s3_prefix;
    Filter: set_name set_values;
    ImageDiskContainer: set_description set_device_name set_format set_snapshot_id set_url
        set_user_bucket;
    ImportImageLicenseConfigurationRequest: set_license_configuration_arn;
    ImportInstanceLaunchSpecification: set_architecture set_group_names set_group_ids
        set_additional_info set_user_data set_instance_type set_placement set_monitoring set_subnet_id
        set_instance_initiated_shutdown_behavior set_private_ip_address;
    Placement: set_availability_zone_id set_affinity set_group_name set_partition_number set_host_id
        set_tenancy set_spread_domain set_host_resource_group_arn set_group_id set_availability_zone;
    SnapshotDiskContainer: set_description set_format set_url set_user_bucket;
    Tag: set_key set_value;
    TagSpecification: set_resource_type set_tags;
    UserBucket: set_s3_bucket set_s3_key;
    UserData: set_data;
    VolumeDetail: set_size;
}

outputs! {
    ImportVolumeOutput: conversion_task;
    ImportInstanceOutput: conversion_task;
    ImportImageOutput: architecture description encrypted hypervisor image_id import_task_id kms_key_id
        license_type platform progress snapshot_details status status_message license_specifications tags
        usage_operation;
    ImportSnapshotOutput: description import_task_id snapshot_task_detail tags;
    DescribeConversionTasksOutput: conversion_tasks;
    CancelConversionTaskOutput: ;
    DescribeImportImageTasksOutput: import_image_tasks next_token;
    DescribeImportSnapshotTasksOutput: import_snapshot_tasks next_token;
    CancelImportTaskOutput: import_task_id previous_state state;
    ExportImageOutput: description disk_image_format export_image_task_id image_id role_name progress
        s3_export_location status status_message tags;
    DescribeExportImageTasksOutput: export_image_tasks next_token;
    CreateInstanceExportTaskOutput: export_task;
    DescribeExportTasksOutput: export_tasks;
    CancelExportTaskOutput: ;
    ConversionTask: conversion_task_id expiration_time import_instance import_volume state
        status_message tags;
    DiskImageDescription: checksum format import_manifest_url size;
    DiskImageVolumeDescription: id size;
    ExportImageTask: description export_image_task_id image_id progress s3_export_location status
        status_message tags;
    ExportTask: description export_task_id export_to_s3_task instance_export_details state
        status_message tags;
    ExportTaskS3Location: s3_bucket s3_prefix;
    ExportToS3Task: container_format disk_image_format s3_bucket s3_key;
    ImportImageLicenseConfigurationResponse: license_configuration_arn;
    ImportImageTask: architecture description encrypted hypervisor image_id import_task_id kms_key_id
        license_type platform progress snapshot_details status status_message tags license_specifications
        usage_operation boot_mode;
    ImportInstanceTaskDetails: description instance_id platform volumes;
    ImportInstanceVolumeDetailItem: availability_zone availability_zone_id bytes_converted description
        image status status_message volume;
    ImportSnapshotTask: description import_task_id snapshot_task_detail tags;
    ImportVolumeTaskDetails: availability_zone availability_zone_id bytes_converted description image
        volume;
    InstanceExportDetails: instance_id target_environment;
    SnapshotDetail: description device_name disk_image_size format progress snapshot_id status
        status_message url user_bucket;
    SnapshotTaskDetail: description disk_image_size encrypted format kms_key_id progress snapshot_id
        status status_message url user_bucket;
    Tag: key value;
    UserBucketDetails: s3_bucket s3_key;
}
