package tandem.campaigns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Takes a sum as JSON number or as text, digit by digit as it was written. */
final class NumberAsText extends ValueDeserializer<String> {

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
    return parser.currentToken().isScalarValue() && !parser.currentToken().isBoolean()
        ? parser.getString()
        : (String) context.handleUnexpectedToken(BigDecimal.class, parser);
  }
}
