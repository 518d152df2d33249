package main

import (
	"bytes"
	"encoding/json"
	"reflect"
)

// fill puts JSON params into an input of the SDK; a member that the input does not have is an error.
func fill(input any, params any) error {
	text, err := json.Marshal(typed(params, reflect.TypeOf(input)))
	if err != nil {
		return err
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	return decoder.Decode(input)
}

// typed turns decimal strings into numbers where the SDK has an integer.
func typed(value any, as reflect.Type) any {
	for as.Kind() == reflect.Pointer {
		as = as.Elem()
	}
	switch v := value.(type) {
	case map[string]any:
		for name := range v {
			if field, ok := as.FieldByName(name); ok {
				v[name] = typed(v[name], field.Type)
			}
		}
	case []any:
		for i := range v {
			v[i] = typed(v[i], as.Elem())
		}
	case string:
		if as.Kind() == reflect.Int64 || as.Kind() == reflect.Int32 {
			return json.Number(v)
		}
	}
	return value
}
