package tandem.platform;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True where the user named no database of his own. */
final class NoDatabaseGiven implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    var url = context.getEnvironment().getProperty("TANDEM_DATABASE_URL");
    return url == null || url.isBlank();
  }
}
