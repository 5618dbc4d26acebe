package tandem.capture.hosted;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tandem.capture.form.Definition;

/**
 * Somebody at the door, as far as the request tells.
 *
 * @param sent each field's first value
 * @param home our own address, for links in mails
 * @param lead whether it came from a form that was made for Salesforce
 */
record Arrival(Map<String, String> sent, String ip, String home, boolean lead) {

  static Arrival of(HttpServletRequest request) {
    var sent = new HashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
    return new Arrival(
        sent,
        request.getRemoteAddr(),
        ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(),
        false);
  }

  /** What the address asks for, else what the browser prefers, else the form's first. */
  static String language(HttpServletRequest request, Definition form) {
    var wanted = request.getParameter("lang");
    if (wanted != null && form.languages().contains(wanted)) {
      return wanted;
    }
    var locales = request.getLocales();
    while (locales.hasMoreElements()) {
      Locale locale = locales.nextElement();
      if (form.languages().contains(locale.getLanguage())) {
        return locale.getLanguage();
      }
    }
    return form.language();
  }
}
