package main

import (
	"reflect"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/ec2"
)

type call struct {
	ID, Operation, Version, Endpoint, Region, Waiter string
	Params                                           any
	Credentials                                      aws.Credentials
	TimeoutMs, WaiterDelayMs                         time.Duration
	Retries                                          *int
	Paginate                                         bool
}

func (c call) client() *ec2.Client {
	options := ec2.Options{Region: c.Region, BaseEndpoint: &c.Endpoint, Credentials: credentials.StaticCredentialsProvider{Value: c.Credentials}}
	if c.Retries != nil {
		options.RetryMaxAttempts = *c.Retries + 1
	}
	if c.TimeoutMs > 0 {
		options.HTTPClient = http.NewBuildableClient().WithTimeout(c.TimeoutMs * time.Millisecond)
	}
	return ec2.New(options)
}

func (c call) run(client, method, input reflect.Value) (any, error) {
	if c.Waiter != "" {
		return wait(reflect.ValueOf(waiters[c.Waiter]), client, input, c.WaiterDelayMs*time.Millisecond)
	}
	if c.Paginate {
		return paginate(reflect.ValueOf(paginators[c.Operation]), client, input)
	}
	return invoke(method, input)
}

func (c call) observe() object {
	client := reflect.ValueOf(c.client())
	method := client.MethodByName(c.Operation)
	named := (c.Waiter == "" || waiters[c.Waiter] != nil) && (!c.Paginate || paginators[c.Operation] != nil)
	if !named || !method.IsValid() || c.Version != ec2.ServiceAPIVersion {
		return object{"unsupported": "has no " + c.Operation + " of " + c.Version + ", or no such waiter or paginator of it"}
	}
	input := reflect.New(method.Type().In(1).Elem())
	if err := fill(input.Interface(), c.Params); err != nil {
		return object{"unsupported": err.Error()}
	}
	output, err := c.run(client, method, input)
	if err != nil {
		return failure(err)
	}
	return object{"output": output}
}
