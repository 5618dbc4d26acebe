package tandem.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tandem.web.ContentPolicy;
import tandem.web.Problems;

/**
 * Four doors: programs with a token, trackers with a write key, other systems with a signature,
 * people with a session. Whom each controller serves is said at the controller; here is only who
 * may come in at all.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

  private static final String[] PUBLIC = {
    "/sign-in",
    "/welcome/**",
    "/f/**",
    "/a/**",
    "/c/**",
    "/p/**",
    "/t.js",
    "/healthz",
    "/webjars/**",
    "/ui/**",
    "/error"
  };

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /** The hot path: capture checks its write keys itself, and nothing else stands in the way. */
  @Bean
  @Order(1)
  SecurityFilterChain trackers() {
    return new DefaultSecurityFilterChain(pathPattern("/v1/**"));
  }

  /** Other systems prove themselves by a signature over the body, which capture checks. */
  @Bean
  @Order(1)
  SecurityFilterChain connectors() {
    return new DefaultSecurityFilterChain(pathPattern("/in/**"));
  }

  @Bean
  @Order(2)
  SecurityFilterChain programs(HttpSecurity http, Tokens tokens) {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new BearerTokenFilter(tokens), AuthorizationFilter.class)
        .authorizeHttpRequests(
            r -> r.requestMatchers("/api/openapi/**").permitAll().anyRequest().authenticated())
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint((_, response, _) -> BearerTokenFilter.missing(response))
                    .accessDeniedHandler(
                        (_, response, _) ->
                            Problems.write(
                                response, HttpStatus.FORBIDDEN, "Your role does not allow this.")))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain people(HttpSecurity http, SignedInSessions sessions) {
    return http.securityContext(c -> c.securityContextRepository(sessions))
        .csrf(
            c ->
                c.ignoringRequestMatchers(
                    pathPattern(HttpMethod.POST, "/f/**"),
                    pathPattern(HttpMethod.POST, "/a/**"),
                    pathPattern(HttpMethod.POST, "/c/**"),
                    pathPattern(HttpMethod.POST, "/p/**")))
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(
            r -> r.requestMatchers(PUBLIC).permitAll().anyRequest().authenticated())
        .exceptionHandling(
            e -> e.authenticationEntryPoint(WayBack::signIn).accessDeniedHandler(Denied::answer))
        .headers(SecurityConfiguration::headers)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.STRICT.toString()))
        // frame-ancestors says the same, and can be lifted for one page.
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
        .referrerPolicy(r -> r.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
        .permissionsPolicyHeader(
            p -> p.policy("camera=(), microphone=(), geolocation=(), payment=()"));
  }
}
