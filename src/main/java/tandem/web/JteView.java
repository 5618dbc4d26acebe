package tandem.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A page. It is complete before its first byte is sent, so a failing template becomes an error page
 * and not half a page.
 */
record JteView(TemplateEngine engine, String template, Shells shells) implements View {

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var parameters = new HashMap<String, Object>();
    if (model != null) {
      parameters.putAll(model);
    }
    parameters.putIfAbsent("shell", shells.of(request));
    var html = new StringOutput();
    engine.render(template, parameters, html);
    response.setContentType(getContentType());
    response.getWriter().write(html.toString());
  }
}
