package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import tandem.platform.Settings;
import tandem.web.page.Assets;
import tandem.web.page.Csrf;
import tandem.web.page.MenuItem;
import tandem.web.page.Shell;
import tandem.web.page.Toast;

/** Makes the frame for whoever sent the request. */
@Component
class Shells {

  private static final String MADE = Shells.class.getName();

  private final Settings settings;
  private final Assets assets;
  private final ObjectProvider<MenuEntry> entries;

  Shells(Settings settings, Assets assets, ObjectProvider<MenuEntry> entries) {
    this.settings = settings;
    this.assets = assets;
    this.entries = entries;
  }

  /** The same one for all parts of a page. */
  Shell of(HttpServletRequest request) {
    if (request.getAttribute(MADE) instanceof Shell made) {
      return made;
    }
    var shell = make(request);
    request.setAttribute(MADE, shell);
    return shell;
  }

  private Shell make(HttpServletRequest request) {
    var who = signedIn();
    var path = path(request);
    return new Shell(
        settings.company(),
        who == null
            ? null
            : new Shell.Person(who.name(), who.roleWord(), Words.initials(who.name())),
        menu(who, path, entry -> !entry.atFoot()),
        menu(who, path, MenuEntry::atFoot),
        csrf(request),
        toast(request),
        assets);
  }

  /** Where the role's day begins. */
  @Nullable String start() {
    var who = signedIn();
    return who == null
        ? null
        : entries.stream()
            .filter(entry -> entry.isFor(who.roleKey()))
            .min(
                Comparator.comparingInt((MenuEntry e) -> e.starts().contains(who.roleKey()) ? 0 : 1)
                    .thenComparingInt(MenuEntry::order))
            .map(MenuEntry::href)
            .orElse(null);
  }

  private static @Nullable SignedIn signedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? who
        : null;
  }

  private List<MenuItem> menu(@Nullable SignedIn who, String path, Predicate<MenuEntry> wanted) {
    if (who == null) {
      return List.of();
    }
    var open = entries.stream().filter(entry -> entry.isFor(who.roleKey())).toList();
    var best = open.stream().mapToInt(entry -> entry.fits(path)).max().orElse(0);
    return open.stream()
        .filter(wanted)
        .sorted(Comparator.comparingInt(MenuEntry::order))
        .map(e -> new MenuItem(e.word(), e.href(), e.icon(), best > 0 && e.fits(path) == best))
        .toList();
  }

  /** The address that was asked for, also while an error page is made for it. */
  static String path(HttpServletRequest request) {
    var failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return failed instanceof String path ? path : request.getRequestURI();
  }

  private static Csrf csrf(HttpServletRequest request) {
    return new Csrf(() -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
  }

  private static @Nullable Toast toast(HttpServletRequest request) {
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null && flash.get(Toasts.KEY) instanceof Toast toast ? toast : null;
  }
}
