import static software.amazon.awssdk.retries.api.BackoffStrategy.fixedDelayWithoutJitter;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.*;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.waiters.Ec2Waiter;

record Call(Integer hello, List<String> operations, String id, String operation, String version, JsonObject params,
    String endpoint, String region, Map<String, String> credentials, Long timeoutMs, Integer retries, String waiter,
    Long waiterDelayMs, boolean paginate) {
  static final String MODEL = "2016-11-15"; // the SDK does not tell the version of the model it is made from
  static final SdkHttpClient HTTP = Apache5HttpClient.create();

  static String lower(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  Ec2Client client() {
    String id = credentials.get("accessKeyId"), secret = credentials.get("secretAccessKey");
    var keys = credentials.containsKey("sessionToken")
        ? AwsSessionCredentials.create(id, secret, credentials.get("sessionToken")) : AwsBasicCredentials.create(id, secret);
    var limits = ClientOverrideConfiguration.builder();
    if (retries != null) limits.retryStrategy(strategy -> strategy.maxAttempts(retries + 1));
    if (timeoutMs != null) limits.apiCallAttemptTimeout(Duration.ofMillis(timeoutMs));
    return Ec2Client.builder().region(Region.of(region)).endpointOverride(URI.create(endpoint)).httpClient(HTTP)
        .credentialsProvider(StaticCredentialsProvider.create(keys)).overrideConfiguration(limits.build()).build();
  }

  Map<String, ?> run() throws ReflectiveOperationException {
    if (!version.equals(MODEL)) throw new UnsupportedOperationException("only has API version " + MODEL);
    var type = Class.forName("software.amazon.awssdk.services.ec2.model." + operation + "Request");
    var input = Values.fill((SdkPojo) type.getMethod("builder").invoke(null), params);
    try (var client = client()) {
      if (waiter == null) {
        var method = Ec2Client.class.getMethod(lower(operation) + (paginate ? "Paginator" : ""), type);
        var output = method.invoke(client, input);
        return paginate ? Map.of("pages", Values.plain(output)) : Values.members((SdkPojo) output);
      }
      var pace = WaiterOverrideConfiguration.builder();
      if (waiterDelayMs != null) pace.backoffStrategyV2(fixedDelayWithoutJitter(Duration.ofMillis(waiterDelayMs)));
      var wait = Ec2Waiter.class.getMethod("waitUntil" + waiter, type, WaiterOverrideConfiguration.class);
      wait.invoke(client.waiter(), input, pace.build());
      return Map.of("waiter", "reached");
    }
  }
}
