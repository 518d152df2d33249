package main

import (
	"context"
	"reflect"
	"time"

	"github.com/aws/aws-sdk-go-v2/service/ec2"
)

// Functions cannot be found by name as methods can: these are the ones of the VM Import family.
var waiters = map[string]any{
	"ConversionTaskCompleted": ec2.NewConversionTaskCompletedWaiter,
	"ConversionTaskCancelled": ec2.NewConversionTaskCancelledWaiter,
	"SnapshotImported":        ec2.NewSnapshotImportedWaiter,
}
var paginators = map[string]any{
	"DescribeImportImageTasks":    ec2.NewDescribeImportImageTasksPaginator,
	"DescribeImportSnapshotTasks": ec2.NewDescribeImportSnapshotTasksPaginator,
	"DescribeExportImageTasks":    ec2.NewDescribeExportImageTasksPaginator,
}

func wait(construct, client, input reflect.Value, delay time.Duration) (any, error) {
	pace := reflect.MakeFunc(construct.Type().In(1).Elem(), func(options []reflect.Value) []reflect.Value {
		if delay > 0 {
			options[0].Elem().FieldByName("MinDelay").Set(reflect.ValueOf(delay))
			options[0].Elem().FieldByName("MaxDelay").Set(reflect.ValueOf(delay))
		}
		return nil
	})
	waiter := construct.Call([]reflect.Value{client, pace})[0]
	_, err := invoke(waiter.MethodByName("Wait"), input, reflect.ValueOf(10*time.Minute))
	return object{"waiter": "reached"}, err
}

func paginate(construct, client, input reflect.Value) (any, error) {
	paginator, pages := construct.Call([]reflect.Value{client, input})[0], []any{}
	for paginator.MethodByName("HasMorePages").Call(nil)[0].Bool() {
		page, err := invoke(paginator.MethodByName("NextPage"))
		if err != nil {
			return nil, err
		}
		pages = append(pages, page)
	}
	return object{"pages": pages}, nil
}

// invoke separates what a method of the SDK answers from its error, the last of its results.
func invoke(method reflect.Value, in ...reflect.Value) (any, error) {
	out := method.Call(append([]reflect.Value{reflect.ValueOf(context.Background())}, in...))
	err, _ := out[len(out)-1].Interface().(error)
	return plain(out[0]), err
}
