package tandem.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.webjars.WebJarVersionLocator;
import tandem.web.page.Assets;

/** Finds out once, at the start, which versions of styles and scripts are in this build. */
@Configuration(proxyBeanMethods = false)
class AssetVersions {

  @Bean
  Assets assets() throws IOException {
    var webjars = new WebJarVersionLocator();
    return new Assets(
        fingerprint(),
        path(webjars, "tabler__core", "dist/css/tabler.min.css"),
        path(webjars, "htmx.org", "dist/htmx.min.js"),
        path(webjars, "echarts", "echarts.min.js"),
        path(webjars, "sortablejs", "Sortable.min.js"));
  }

  private static String path(WebJarVersionLocator webjars, String name, String file) {
    return "/webjars/" + Objects.requireNonNull(webjars.path(name, file), name);
  }

  private static String fingerprint() throws IOException {
    var digest = sha256();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
      digest.update(file.getContentAsByteArray());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 5);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
