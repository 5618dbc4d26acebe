package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tandem.Api;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;

@TandemTest
class RolesTest {

  private static final List<Class<? extends Annotation>> SAYS_WHOM_IT_SERVES =
      List.of(
          Everyone.class,
          Marketing.class,
          Selling.class,
          Managing.class,
          Administering.class,
          Anybody.class);

  /** Below access, so they cannot carry its annotations; each answers strangers or nobody. */
  private static final List<String> BELOW =
      List.of("HealthController", "HomeController", "ErrorPages");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private Browser browser;
  @Autowired private Api api;
  @Autowired private Cast cast;

  @Test
  void everyControllerSaysWhomItServes() {
    var silent =
        mappings.getHandlerMethods().values().stream()
            .filter(handler -> handler.getBeanType().getName().startsWith("tandem."))
            .filter(handler -> !BELOW.contains(handler.getBeanType().getSimpleName()))
            .filter(handler -> !saysWhomItServes(handler))
            .map(HandlerMethod::toString)
            .toList();

    assertThat(silent).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "everyone,      MARKETER SALESPERSON MANAGER ADMIN",
    "marketing,     MARKETER MANAGER ADMIN",
    "selling,       SALESPERSON MANAGER ADMIN",
    "managing,      MANAGER ADMIN",
    "administering, ADMIN",
  })
  void servesTheRolesThatTheControllerNames(String path, String roles) {
    for (var member : List.of(cast.mia(), cast.sam(), cast.max(), cast.ann())) {
      var role = member.user().role().name();
      var wanted = List.of(roles.split(" ")).contains(role) ? 200 : 403;

      assertThat(api.as(member).get("/api/v1/roles/" + path).status())
          .as("%s asks the API for %s", role, path)
          .isEqualTo(wanted);
      assertThat(browser.as(member).get("/roles/" + path).status())
          .as("%s opens the page %s", role, path)
          .isEqualTo(wanted);
    }
    assertThat(api.get("/api/v1/roles/" + path).status()).isEqualTo(401);
    assertThat(browser.stranger().get("/roles/" + path).path()).isEqualTo("/sign-in");
  }

  @Test
  void showsAWordForWhatTheRoleDoesNotAllow() {
    var page = browser.as(cast.sam()).get("/access/users");

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html()).contains("Your role does not allow this.");
  }

  @Test
  void refusesAChangeWithoutTheTokenOfAForm() {
    var ann = browser.as(cast.ann());

    var page = ann.post("/access/settings", Map.of("company", "Stolen", "currency", "EUR"));

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html()).contains("The form was open for too long");
    assertThat(ann.get("/access/settings").html()).doesNotContain("Stolen");
  }

  @Test
  void guardsEveryPageWithTheSameHeaders() {
    for (var path : List.of("/sign-in", "/nowhere", "/ui/tokens.css", "/healthz")) {
      var page = browser.stranger().get(path);

      assertThat(page.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(page.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    }
  }

  @Test
  void opensNoSessionForWhoOnlyReads() {
    for (var path : List.of("/ui/tokens.css", "/healthz", "/error")) {
      assertThat(browser.stranger().get(path).header("Set-Cookie")).as(path).isEmpty();
    }
    assertThat(api.as(cast.mia()).get("/api/v1/roles/everyone").headers().map())
        .doesNotContainKey("set-cookie");
  }

  private static boolean saysWhomItServes(HandlerMethod handler) {
    return SAYS_WHOM_IT_SERVES.stream()
        .anyMatch(
            annotation ->
                handler.hasMethodAnnotation(annotation)
                    || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), annotation));
  }
}
