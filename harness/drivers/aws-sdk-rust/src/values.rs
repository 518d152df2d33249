//! JSON into and out of the SDK's types.
use aws_sdk_ec2::primitives::{DateTime, DateTimeFormat};
use serde_json::{Value, json};

/// What params can be made of; None where the value is not of the type.
pub trait In: Sized {
    fn read(value: &Value) -> Option<Self>;
}

/// What an output is made of; null where there is no value.
pub trait Out {
    fn write(&self) -> Value;
}

macro_rules! scalar {
    ($type:ty, $read:expr, $write:expr) => {
        impl In for $type {
            fn read(value: &Value) -> Option<Self> {
                $read(value)
            }
        }
        impl Out for $type {
            fn write(&self) -> Value {
                $write(self)
            }
        }
    };
}

fn integer(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

scalar!(String, |value: &Value| value.as_str().map(str::to_owned), |text: &String| json!(text));
scalar!(bool, Value::as_bool, |flag: &bool| json!(flag));
scalar!(f64, Value::as_f64, |number: &f64| json!(number));
scalar!(i32, |value| integer(value)?.try_into().ok(), |number: &i32| json!(number));
scalar!(i64, integer, |n: &i64| if n >> 53 == 0 { json!(n) } else { json!(n.to_string()) });
scalar!(
    DateTime,
    |value: &Value| DateTime::from_str(value.as_str()?, DateTimeFormat::DateTime).ok(),
    |time: &DateTime| json!(time.fmt(DateTimeFormat::DateTime).ok())
);

impl<T: In> In for Vec<T> {
    fn read(value: &Value) -> Option<Self> {
        value.as_array()?.iter().map(T::read).collect()
    }
}
impl<T: Out> Out for Vec<T> {
    fn write(&self) -> Value {
        self.iter().map(T::write).collect()
    }
}
impl<T: Out> Out for Option<T> {
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }
}
