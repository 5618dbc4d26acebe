package tandem.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tandem.web.page.Shell;

/** Makes parts of pages that another module's page shows. */
@Component
public class Templates {

  private final JteViews views;
  private final Shells shells;

  Templates(JteViews views, Shells shells) {
    this.views = views;
    this.shells = shells;
  }

  /**
   * The template with these parameters, drawn when the page around it is. It gets the request's
   * shell beside them.
   *
   * @param template such as {@code deals/_panel}
   */
  public Content content(String template, Map<String, Object> parameters) {
    var all = new HashMap<>(parameters);
    all.put("shell", shell());
    return output -> views.engine().render(template + ".jte", all, output);
  }

  private Shell shell() {
    var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    return shells.of(current.getRequest());
  }
}
