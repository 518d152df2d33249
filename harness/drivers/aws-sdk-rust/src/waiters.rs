//! The waiters of the VM Import family; the SDK fixes the pause between two looks.
use crate::calls::{client_failure, member};
use aws_sdk_ec2::{Client, client::Waiters};
use serde_json::{Value, json};
use std::{error::Error, time::Duration};

const LIMIT: Duration = Duration::from_secs(600);

macro_rules! waiters {
    ($($waiter:ident $method:ident $set:ident;)*) => {
        pub const WAITERS: &[&str] = &[$(stringify!($waiter)),*];
        pub async fn wait(client: &Client, waiter: &str, params: &Value) -> Result<Value, String> {
            match waiter {
                $(stringify!($waiter) => {
                    let ids = member(params, stringify!($set))?;
                    Ok(waited(client.$method().$set(ids).wait(LIMIT).await))
                })*
                other => Err(format!("has no waiter {other}")),
            }
        }
    };
}

waiters! {
    ConversionTaskCancelled wait_until_conversion_task_cancelled set_conversion_task_ids;
    ConversionTaskCompleted wait_until_conversion_task_completed set_conversion_task_ids;
    SnapshotImported wait_until_snapshot_imported set_import_task_ids;
}

fn waited<T>(seen: Result<T, impl Error>) -> Value {
    seen.map_or_else(|error| client_failure(&error), |_| json!({ "output": { "waiter": "reached" } }))
}
