package tandem.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the page that a controller names, such as {@code deals/board}, in src/main/jte. */
@Component
class JteViews implements ViewResolver, Ordered {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Shells shells;

  JteViews(Shells shells) {
    this.shells = shells;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    var template = name + ".jte";
    return engine.hasTemplate(template) ? new JteView(engine, template, shells) : null;
  }

  TemplateEngine engine() {
    return engine;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 100;
  }
}
