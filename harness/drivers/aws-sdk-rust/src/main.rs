//! Driver for the AWS SDK for Rust: JSON lines in, JSON lines out (see ../../protocol.ts).
mod calls;
mod client;
mod macros;
mod shapes;
mod values;
mod waiters;

use aws_sdk_ec2::meta::PKG_VERSION;
use client::client;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader, stdin};

const MODEL: &str = "2016-11-15"; // the SDK does not tell the version of the model it is made from

fn handshake(asked: &Value) -> Value {
    let asked = asked["operations"].as_array().cloned().unwrap_or_default();
    let has = || shapes::OPERATIONS.iter().filter(|(name, _)| asked.contains(&json!(name)));
    let names: Vec<_> = has().map(|(name, _)| name).collect();
    let paged: Vec<_> = has().filter(|(_, pages)| !pages.is_empty()).map(|(name, _)| name).collect();
    json!({ "sdk": "aws-sdk-rust", "version": PKG_VERSION, "language": "Rust", "versions": [MODEL],
        "operations": names, "waits": "own-pace", "waiters": waiters::WAITERS, "paginators": paged })
}

async fn answer(call: Value) -> Value {
    if call["hello"].is_number() {
        return handshake(&call);
    }
    let outcome = match (&call["version"], call["waiter"].as_str()) {
        (version, _) if version != MODEL => Err(format!("has no API version {version}")),
        (_, Some(waiter)) => waiters::wait(&client(&call), waiter, &call["params"]).await,
        _ => shapes::call(&client(&call), &call).await,
    };
    let mut told = outcome.unwrap_or_else(|why| json!({ "unsupported": why }));
    told["id"] = call["id"].clone();
    told
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (mut lines, mut calls) = (BufReader::new(stdin()).lines(), tokio::task::JoinSet::new());
    while let Some(line) = lines.next_line().await? {
        let call = serde_json::from_str(&line)?;
        calls.spawn(async { println!("{}", answer(call).await) });
    }
    calls.join_all().await;
    Ok(())
}
