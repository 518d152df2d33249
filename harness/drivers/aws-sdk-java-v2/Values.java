import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.utils.builder.Buildable;

/** JSON into and out of the SDK's types, by the fields that these name themselves. */
class Values {
  static Object fill(SdkPojo builder, JsonObject params) {
    for (var member : params.entrySet()) {
      var field = builder.sdkFields().stream().filter(f -> f.memberName().equals(member.getKey())).findFirst()
          .orElseThrow(() -> new UnsupportedOperationException("has no member " + member.getKey()));
      field.set(builder, typed(field, member.getValue()));
    }
    return ((Buildable) builder).build();
  }

  static Object typed(SdkField<?> field, JsonElement value) {
    var type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) return fill(field.constructor().get(), value.getAsJsonObject());
    if (type == MarshallingType.LIST) {
      SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
      return StreamSupport.stream(value.getAsJsonArray().spliterator(), false).map(v -> typed(item, v)).toList();
    }
    if (type == MarshallingType.LONG) return value.getAsLong();
    if (type == MarshallingType.INTEGER) return value.getAsInt();
    if (type == MarshallingType.DOUBLE) return value.getAsDouble();
    if (type == MarshallingType.BOOLEAN) return value.getAsBoolean();
    return type == MarshallingType.INSTANT ? Instant.parse(value.getAsString()) : value.getAsString();
  }

  static Map<String, Object> members(SdkPojo output) {
    var members = new LinkedHashMap<String, Object>();
    for (var field : output.sdkFields()) {
      var value = field.getValueOrDefault(output);
      if (value != null && !(value instanceof SdkAutoConstructList)) members.put(field.memberName(), plain(value));
    }
    return members;
  }

  static Object plain(Object value) {
    if (value instanceof SdkPojo pojo) return members(pojo);
    if (value instanceof Iterable<?> list) return StreamSupport.stream(list.spliterator(), false).map(Values::plain).toList();
    if (value instanceof Long number && number >> 53 != 0) return number.toString();
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }
}
