// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.access;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.user.session.DracoonLogoutHandler;

/**
 * Configures the access to the application. With a service account, everyone who can
 * reach the application may use it. Therefore the application listens on the loopback
 * interface only. With the profile "users", users sign in with DRACOON.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(AccessConfiguration.class);

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
			+ "frame-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

	/**
	 * Accepts only the host names of the application. Otherwise the page of an attacker
	 * could reach the application through a host name that resolves to this machine (DNS
	 * rebinding).
	 * @param hosts the names
	 * @return the firewall
	 */
	@Bean
	StrictHttpFirewall firewall(@Value("${sample.hosts}") Set<String> hosts) {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHostnames((name) -> hosts.contains(name.toLowerCase(Locale.ROOT)));
		return firewall;
	}

	@Bean
	RequestRejectedHandler rejections() {
		return (request, response, ex) -> {
			logger.info("Refused: {}", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			response.setContentType(MediaType.TEXT_PLAIN_VALUE);
			response.getWriter()
				.print("The application does not answer requests for this host name. "
						+ "The property sample.hosts lists the allowed ones.");
		};
	}

	@Bean
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "service-account", matchIfMissing = true)
	SecurityFilterChain openToAll(HttpSecurity http) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(CsrfConfigurer::spa)
			.headers((headers) -> protect(headers, POLICY))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
	SecurityFilterChain signedIn(HttpSecurity http, DracoonLogoutHandler revocation, DracoonConnectionDetails dracoon) {
		return http.authorizeHttpRequests((requests) -> requests
			// Let an authorized request finish, also after a sign-out. The type INCLUDE
			// is necessary because Tomcat includes the error page in a response that has
			// already begun.
			.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.INCLUDE)
			.permitAll()
			// permit all requests to the actuator, because it exposes only health and
			// metrics
			.requestMatchers("/sign-in", "/*.css", "/*.js", "/icon.svg", "/actuator/**")
			.permitAll()
			.anyRequest()
			.authenticated())
			.csrf(CsrfConfigurer::spa)
			// add the origin of DRACOON to form-action, because the response to a form
			// may redirect to the sign-in at DRACOON
			.headers((headers) -> protect(headers, POLICY + " " + origin(dracoon.getBaseUrl())))
			.oauth2Login((login) -> login.loginPage("/sign-in").failureUrl("/sign-in?failed"))
			.logout((logout) -> logout.addLogoutHandler(revocation).logoutSuccessUrl("/sign-in?signed-out"))
			.exceptionHandling((errors) -> errors.defaultAuthenticationEntryPointFor(signIn(), pages())
				.defaultAuthenticationEntryPointFor(AccessConfiguration::refuse, AnyRequestMatcher.INSTANCE))
			.build();
	}

	private static void protect(HeadersConfigurer<HttpSecurity> headers, String policy) {
		headers.contentSecurityPolicy((content) -> content.policyDirectives(policy))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
	}

	private static String origin(URI address) {
		return address.getScheme() + "://" + address.getRawAuthority();
	}

	private static RequestMatcher pages() {
		MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
		html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
		return new AndRequestMatcher(html,
				new NegatedRequestMatcher(new RequestHeaderRequestMatcher("X-Requested-With")));
	}

	private static AuthenticationEntryPoint signIn() {
		LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/dracoon");
		return (request, response, ex) -> {
			if (HttpMethod.GET.matches(request.getMethod())) {
				signIn.commence(request, response, ex);
			}
			else {
				// The form is not sent again after the sign-in. Therefore redirect to the
				// page of the form, which redirects to the sign-in. The user then returns
				// to this page.
				response.sendRedirect(ReturnPath.before(request));
			}
		};
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "OAuth2 realm=\"DRACOON\"");
		response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
	}

}
