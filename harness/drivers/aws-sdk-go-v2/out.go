package main

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/smithy-go"
)

// plain reads what the SDK answered; nil members are left out, and so is "" of an enum, which is Go's absent.
func plain(value reflect.Value) any {
	switch kind := value.Kind(); {
	case (kind == reflect.Pointer || kind == reflect.Slice) && value.IsNil():
		return nil
	case kind == reflect.Pointer:
		return plain(value.Elem())
	case kind == reflect.Slice:
		list := []any{}
		for i := range value.Len() {
			list = append(list, plain(value.Index(i)))
		}
		return list
	case value.Type() == reflect.TypeFor[time.Time]():
		return value.Interface().(time.Time).UTC()
	case kind == reflect.Struct && value.CanInterface():
		members := object{}
		for i, member := range reflect.VisibleFields(value.Type()) {
			if told := plain(value.Field(i)); told != nil && member.Name != "ResultMetadata" {
				members[member.Name] = told
			}
		}
		return members
	case kind == reflect.Int64 && value.Int()>>53 != 0 && value.Int()>>53 != -1:
		return strconv.FormatInt(value.Int(), 10)
	case kind == reflect.String && value.Type().PkgPath() != "" && value.Len() == 0:
		return nil
	case !value.CanInterface():
		return nil
	}
	return value.Interface()
}

// failure tells a service's error by its code and one of the client's own by its type.
func failure(err error) object {
	var service smithy.APIError
	var response *http.ResponseError
	told := object{}
	if !errors.As(err, &service) {
		told["code"], told["message"] = fmt.Sprintf("%T", errors.Unwrap(err)), err.Error()
	} else {
		told["code"], told["message"] = service.ErrorCode(), service.ErrorMessage()
	}
	if errors.As(err, &response) {
		told["status"], told["requestId"] = response.HTTPStatusCode(), response.ServiceRequestID()
	}
	return object{"error": told}
}
