//! A client as a call asks for it.
use aws_sdk_ec2::Client;
use aws_sdk_ec2::config::retry::RetryConfig;
use aws_sdk_ec2::config::timeout::TimeoutConfig;
use aws_sdk_ec2::config::{Config, Credentials, Region};
use serde_json::Value;
use std::time::Duration;

pub fn client(call: &Value) -> Client {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let key = |name: &str| text(&call["credentials"][name]);
    let (id, secret) = (key("accessKeyId").unwrap_or_default(), key("secretAccessKey").unwrap_or_default());
    let mut config = Config::builder()
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .credentials_provider(Credentials::new(id, secret, key("sessionToken"), None, "ec2spec"))
        .region(text(&call["region"]).map(Region::new));
    config.set_endpoint_url(text(&call["endpoint"]));
    if let Some(retries) = call["retries"].as_u64() {
        config.set_retry_config(Some(RetryConfig::standard().with_max_attempts(retries as u32 + 1)));
    }
    if let Some(limit) = call["timeoutMs"].as_u64().map(Duration::from_millis) {
        config.set_timeout_config(Some(TimeoutConfig::builder().read_timeout(limit).build()));
    }
    Client::from_conf(config.build())
}
