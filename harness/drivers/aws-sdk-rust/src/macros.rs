//! Rust has no reflection: these write out what the tables of `shapes.rs` list.
macro_rules! enums {
    ($($type:ident)*) => { $(
        impl In for $type {
            fn read(value: &Value) -> Option<Self> {
                value.as_str().map(Into::into)
            }
        }
        impl Out for $type {
            fn write(&self) -> Value {
                json!(self.as_str())
            }
        }
    )* };
}

macro_rules! inputs {
    ($($type:ident: $($set:ident)*;)*) => { $(
        impl In for $type {
            fn read(value: &Value) -> Option<Self> {
                known(value, &[$(stringify!($set)),*]).ok()?;
                Some(Self::builder()$(.$set(member(value, stringify!($set)).ok()?))*.build())
            }
        }
    )* };
}

macro_rules! outputs {
    ($($type:ident: $($field:ident)*;)*) => { $(
        impl Out for $type {
            fn write(&self) -> Value {
                let members: Vec<(&str, Value)> = vec![$((stringify!($field), self.$field.write())),*];
                members.into_iter().filter(|(_, v)| !v.is_null()).map(|(field, v)| (name(field), v)).collect()
            }
        }
    )* };
}

macro_rules! operations {
    ($($type:ident $method:ident $($pages:ident)?: $($set:ident)*;)*) => {
        /// Each with its paginator, if it has one.
        pub const OPERATIONS: &[(&str, &[&str])] = &[$((stringify!($type), &[$(stringify!($pages))?])),*];
        pub async fn call(client: &Client, call: &Value) -> Result<Value, String> {
            let params = &call["params"];
            match call["operation"].as_str().unwrap_or_default() {
                $(stringify!($type) => {
                    known(params, &[$(stringify!($set)),*])?;
                    let request = client.$method()$(.$set(member(params, stringify!($set))?))*;
                    $(if call["paginate"] == true {
                        let pages: Result<Vec<_>, _> = request.$pages().send().collect().await;
                        return Ok(told(pages.map(|pages| json!({ "pages": pages.write() }))));
                    })?
                    Ok(told(request.send().await.map(|output| output.write())))
                })*
                other => Err(format!("has no {other}")),
            }
        }
    };
}
pub(crate) use {enums, inputs, operations, outputs};
