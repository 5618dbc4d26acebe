package tandem.content;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.capture.Source;
import tandem.capture.SourceId;
import tandem.capture.Sources;
import tandem.platform.Settings;

/**
 * The source by which landing pages tell what visitors do: the same tracker, the same rules as on
 * any other website. It is made when the first page is shown, and can be revoked like any other.
 */
@Component
class PageTracking {

  private static final String SETTING = "content.source";
  private static final String NAME = "Landing pages";

  private final Sources sources;
  private final Settings settings;
  private final Clock clock;

  PageTracking(Sources sources, Settings settings, Clock clock) {
    this.sources = sources;
    this.settings = settings;
    this.clock = clock;
  }

  /** What the tracker shows at the door; null where somebody revoked it. */
  @Nullable String key() {
    var source = source();
    return source.revokedAt() == null ? source.publicKey() : null;
  }

  SourceId id() {
    return source().id();
  }

  private Source source() {
    return kept().orElseGet(this::make);
  }

  private Optional<Source> kept() {
    return settings.find(SETTING).map(SourceId::of).flatMap(sources::find);
  }

  private synchronized Source make() {
    return kept()
        .orElseGet(
            () -> {
              var made = sources.create(NAME, Sources.WEBSITE, clock.instant());
              settings.keep(SETTING, made.id().toString());
              return sources.find(made.id()).orElseThrow();
            });
  }
}
