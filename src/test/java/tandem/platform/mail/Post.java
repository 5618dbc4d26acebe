package tandem.platform.mail;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Sets a mail server up for the time of a test. */
final class Post implements AutoCloseable {

  private static final String NAME = "post";

  private final ConfigurableEnvironment environment;

  Post(ConfigurableEnvironment environment, String url) {
    this.environment = environment;
    Map<String, Object> properties = new HashMap<>();
    properties.put("TANDEM_SMTP_URL", url);
    properties.put("TANDEM_SMTP_FROM", "Halden <hello@halden.example>");
    environment.getPropertySources().addFirst(new MapPropertySource(NAME, properties));
  }

  @Override
  public void close() {
    environment.getPropertySources().remove(NAME);
  }
}
