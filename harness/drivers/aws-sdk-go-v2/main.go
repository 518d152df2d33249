// Driver for the AWS SDK for Go v2: JSON lines in, JSON lines out (see ../protocol.ts).
package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"runtime/debug"
	"slices"
	"sync"

	"github.com/aws/aws-sdk-go-v2/service/ec2"
)

type object = map[string]any

func handshake(asked []string) object {
	has := slices.DeleteFunc(asked, func(name string) bool {
		_, ok := reflect.TypeFor[*ec2.Client]().MethodByName(name)
		return !ok
	})
	build, _ := debug.ReadBuildInfo()
	sdk := build.Deps[slices.IndexFunc(build.Deps, func(dep *debug.Module) bool { return dep.Path == "github.com/aws/aws-sdk-go-v2/service/ec2" })]
	return object{"sdk": "aws-sdk-go-v2", "version": sdk.Version, "language": "Go",
		"versions": []string{ec2.ServiceAPIVersion}, "operations": has, "waits": "by-time",
		"waiters": slices.Collect(maps.Keys(waiters)), "paginators": slices.Collect(maps.Keys(paginators))}
}

type line struct {
	Hello      int
	Operations []string
	call
}

func (asked line) answer() object {
	if asked.Hello > 0 {
		return handshake(asked.Operations)
	}
	told := asked.observe()
	told["id"] = asked.ID
	return told
}

func main() {
	var calls sync.WaitGroup
	var saying sync.Mutex
	lines := json.NewDecoder(os.Stdin)
	for asked := new(line); lines.Decode(asked) == nil; asked = new(line) {
		calls.Go(func() {
			text, _ := json.Marshal(asked.answer())
			saying.Lock()
			defer saying.Unlock()
			fmt.Println(string(text))
		})
	}
	calls.Wait()
}
