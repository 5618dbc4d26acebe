package tandem.content;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.access.Anybody;
import tandem.content.page.DeliveryPage;
import tandem.web.ContentPolicy;
import tandem.web.NotFound;
import tandem.web.RateLimits;

/**
 * Where the links in mails lead. Programs look into mails before people do and follow every link;
 * so following it shows a page, and only its button, pressed, is reading.
 */
@Controller
@RequestMapping("/a/{token}")
@Anybody
class DeliveryController {

  private static final RateLimits.Rate NEW_LINKS = new RateLimits.Rate(3, 1 / 3600.0);

  private final Deliveries deliveries;
  private final Assets assets;
  private final AssetStore store;
  private final Readings readings;
  private final Downloads downloads;
  private final RateLimits limits;
  private final Clock clock;

  DeliveryController(
      Deliveries deliveries,
      Assets assets,
      AssetStore store,
      Readings readings,
      Downloads downloads,
      RateLimits limits,
      Clock clock) {
    this.deliveries = deliveries;
    this.assets = assets;
    this.store = store;
    this.readings = readings;
    this.downloads = downloads;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable String token, HttpServletResponse response) {
    keepPrivate(response);
    var delivery = deliveries.of(token);
    if (delivery == null) {
      return view(DeliveryPages.unknown(), HttpStatus.NOT_FOUND);
    }
    if (delivery.isExpired(clock.instant())) {
      return view(DeliveryPages.expired(delivery, token), HttpStatus.GONE);
    }
    var asset = asset(delivery);
    ContentPolicy.STRICT
        .with("form-action", asset.isFile() ? "'self'" : "'self' " + origin(asset.url()))
        .set(response);
    return view(DeliveryPages.ready(delivery, asset, token), HttpStatus.OK);
  }

  /** Reading: counted, then led to it. */
  @PostMapping
  @Nullable ModelAndView open(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    var delivery = deliveries.of(token);
    if (delivery == null || delivery.isExpired(clock.instant())) {
      return show(token, response);
    }
    var asset = asset(delivery);
    readings.opened(delivery, asset, request.getHeader(HttpHeaders.USER_AGENT));
    keepPrivate(response);
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(
        HttpHeaders.LOCATION, asset.url() == null ? "/a/" + token + "/file" : asset.url());
    return null;
  }

  @GetMapping("/file")
  @Nullable ModelAndView file(@PathVariable String token, HttpServletResponse response)
      throws IOException {
    var delivery = deliveries.of(token);
    if (delivery == null || delivery.isExpired(clock.instant())) {
      return show(token, response);
    }
    var asset = asset(delivery);
    var file = store.file(asset.id(), asset.version());
    if (file == null) {
      return show(token, response);
    }
    downloads.save(file, response);
    return null;
  }

  /** Sent to the address that we know, never to one that comes along with the wish. */
  @PostMapping("/again")
  ModelAndView again(@PathVariable String token, HttpServletResponse response) {
    keepPrivate(response);
    var delivery = deliveries.of(token);
    if (delivery == null) {
      return view(DeliveryPages.unknown(), HttpStatus.NOT_FOUND);
    }
    limits.take("delivery:" + delivery.id(), NEW_LINKS);
    deliveries.renew(
        delivery, ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    return view(DeliveryPages.renewed(delivery), HttpStatus.OK);
  }

  private Asset asset(Delivery delivery) {
    var asset = assets.find(delivery.asset());
    if (asset == null) {
      throw new NotFound("content");
    }
    return asset;
  }

  private static String origin(@Nullable String url) {
    var uri = URI.create(Objects.requireNonNull(url));
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }

  /** The address is a key: it goes into no cache, no search engine and no referrer. */
  private static void keepPrivate(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  private static ModelAndView view(DeliveryPage page, HttpStatus status) {
    return new ModelAndView("content/delivery", Map.of("page", page), status);
  }
}
