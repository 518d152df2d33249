//! Members by name, and what came of a call.
use crate::values::In;
use aws_sdk_ec2::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use aws_sdk_ec2::{config::http::HttpResponse, operation::RequestId};
use serde_json::{Value, json};
use std::error::Error;

/// `set_image` and `image` to `Image`.
pub fn name(field: &str) -> String {
    let words = field.strip_prefix("set_").unwrap_or(field).split('_');
    words.map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

/// The member that a setter sets; an error where the value is not of the SDK's type.
pub fn member<T: In>(params: &Value, setter: &str) -> Result<Option<T>, String> {
    let name = name(setter);
    params.get(&name).map(|value| T::read(value).ok_or(format!("{name} cannot be {value}"))).transpose()
}

/// An error where params have a member that the SDK has no setter for.
pub fn known(params: &Value, setters: &[&str]) -> Result<(), String> {
    let has = |key: &String| setters.iter().any(|setter| name(setter) == *key);
    let unknown = params.as_object().into_iter().flatten().find(|(key, _)| !has(key));
    unknown.map_or(Ok(()), |(key, _)| Err(format!("has no member {key}")))
}

pub fn told<E: ProvideErrorMetadata + Error + 'static>(
    seen: Result<Value, SdkError<E, HttpResponse>>,
) -> Value {
    let failed = match seen {
        Ok(output) => return json!({ "output": output }),
        Err(error) => error,
    };
    if let SdkError::ServiceError(service) = &failed {
        let (meta, status) = (service.err().meta(), service.raw().status().as_u16());
        let message = meta.message().map_or_else(|| DisplayErrorContext(&failed).to_string(), str::to_owned);
        return json!({ "error": { "code": meta.code().unwrap_or("ServiceError"), "message": message,
            "status": status, "requestId": meta.request_id() } });
    }
    client_failure(&failed)
}

/// A failure of the client's own: its code is the variant that `Debug` begins with.
pub fn client_failure(error: &(impl Error + ?Sized)) -> Value {
    let debug = format!("{error:?}");
    let code = debug.split(|c: char| !c.is_alphanumeric()).next();
    json!({ "error": { "code": code, "message": DisplayErrorContext(error).to_string() } })
}
