package tandem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class in a real browser, against the application of {@link TandemTest}. Test methods
 * take a {@link Screen}. Where there is no Chromium the class is skipped, except in CI.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TandemTest
@ExtendWith(Chromium.class)
public @interface BrowserTest {}
