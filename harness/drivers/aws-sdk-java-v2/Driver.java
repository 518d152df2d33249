// Driver for the AWS SDK for Java v2: JSON lines in, JSON lines out (see ../protocol.ts).
import com.google.gson.Gson;
import java.io.*;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.Executors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.waiters.Ec2Waiter;

class Driver {
  static final Gson JSON = new Gson();
  static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  /** What follows `prefix` in the names of a type's methods. */
  static List<String> named(Class<?> type, String prefix) {
    var names = Arrays.stream(type.getMethods()).map(Method::getName).filter(name -> name.startsWith(prefix));
    return names.map(name -> name.substring(prefix.length())).distinct().toList();
  }

  static Map<String, ?> handshake(List<String> operations) {
    var methods = named(Ec2Client.class, "");
    return Map.of("sdk", "aws-sdk-java-v2", "version", VersionInfo.SDK_VERSION, "language", "Java",
        "versions", List.of(Call.MODEL), "waiters", named(Ec2Waiter.class, "waitUntil"),
        "operations", operations.stream().filter(name -> methods.contains(Call.lower(name))).toList(),
        "paginators", operations.stream().filter(name -> methods.contains(Call.lower(name) + "Paginator")).toList());
  }

  static Map<String, ?> failure(Throwable error) {
    if (!(error instanceof AwsServiceException service))
      return Map.of("code", error.getClass().getSimpleName(), "message", Objects.toString(error.getMessage(), ""));
    var details = service.awsErrorDetails();
    return Map.of("code", Objects.toString(details.errorCode(), error.getClass().getSimpleName()),
        "message", Objects.toString(details.errorMessage(), ""), "status", service.statusCode(),
        "requestId", Objects.toString(service.requestId(), ""));
  }

  static Map<String, ?> answer(Call call) {
    if (call.hello() != null) return handshake(call.operations());
    try {
      return Map.of("id", call.id(), "output", call.run());
    } catch (UnsupportedOperationException | ClassNotFoundException | NoSuchMethodException error) {
      return Map.of("id", call.id(), "unsupported", Objects.toString(error.getMessage(), error.toString()));
    } catch (ReflectiveOperationException | RuntimeException error) {
      var cause = error instanceof InvocationTargetException ? error.getCause() : error;
      return Map.of("id", call.id(), "error", failure(cause));
    }
  }

  public static void main(String[] arguments) {
    var calls = Executors.newFixedThreadPool(16);
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines();
    lines.forEach(line -> calls.execute(() -> OUT.println(JSON.toJson(answer(JSON.fromJson(line, Call.class))))));
    calls.shutdown();
  }
}
