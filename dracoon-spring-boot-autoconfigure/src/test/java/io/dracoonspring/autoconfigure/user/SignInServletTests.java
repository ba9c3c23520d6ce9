// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.net.http.HttpResponse;
import java.util.concurrent.Callable;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.web.AuthenticatedPrincipalOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.View;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.account.UserAccount;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests users of a servlet application whose tokens no longer work. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.enabled=true", "dracoon.auth.mode=user", "server.servlet.context-path=/app",
				"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
				"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
class SignInServletTests extends SignInContract {

	@ParameterizedTest
	@ValueSource(strings = { "/blocking", "/callable", "/deferred", "/view?a=b" })
	void everyKindOfControllerBringsTheSignIn(String path) {
		assertComesBack(withDeadTokens(), path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/blocking", "/callable", "/deferred", "/view?a=b" })
	void everyKindOfControllerTellsAScript(String path) {
		HttpResponse<String> response = withDeadTokens().fetch(path, "Sec-Fetch-Mode", "cors");
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(response.body()).startsWith("{").contains("urn:dracoon:problem:login-required");
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ SignInController.class, SignInController.Handling.class, ServletController.class, Forgetfulness.class })
	static class Application {

		@Bean
		SecurityFilterChain chain(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.oauth2Login((login) -> login.loginPage("/oauth2/authorization/dracoon"))
				.httpBasic(Customizer.withDefaults())
				.csrf((csrf) -> csrf.disable())
				.build();
		}

		@Bean
		UserDetailsService ownUsers() {
			return (name) -> User.withUsername(name).password("{noop}secret").roles("USER").build();
		}

		// change the repository of the tokens, not their store. With a custom store, the
		// application would wait for tokens that other instances request
		@Bean
		OAuth2AuthorizedClientRepository arrivingTokens(OAuth2AuthorizedClientService tokens,
				Forgetfulness forgetfulness) {
			OAuth2AuthorizedClientRepository kept = new AuthenticatedPrincipalOAuth2AuthorizedClientRepository(tokens);
			return new OAuth2AuthorizedClientRepository() {

				@Override
				public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registrationId,
						Authentication user, HttpServletRequest request) {
					return kept.loadAuthorizedClient(registrationId, user, request);
				}

				@Override
				public void saveAuthorizedClient(OAuth2AuthorizedClient arrived, Authentication user,
						HttpServletRequest request, HttpServletResponse response) {
					if (!forgetfulness.isSet()) {
						kept.saveAuthorizedClient(arrived, user, request, response);
					}
				}

				@Override
				public void removeAuthorizedClient(String registrationId, Authentication user,
						HttpServletRequest request, HttpServletResponse response) {
					kept.removeAuthorizedClient(registrationId, user, request, response);
				}

			};
		}

	}

	@Controller
	static class ServletController {

		private final Dracoon dracoon;

		ServletController(Dracoon dracoon) {
			this.dracoon = dracoon;
		}

		private String name() {
			return this.dracoon.account().get().map(UserAccount::userName).block();
		}

		@GetMapping("/blocking")
		@ResponseBody
		String blocking() {
			return name();
		}

		@GetMapping("/callable")
		@ResponseBody
		Callable<String> callable() {
			return this::name;
		}

		@GetMapping("/deferred")
		@ResponseBody
		DeferredResult<String> deferred() {
			DeferredResult<String> result = new DeferredResult<>();
			this.dracoon.account()
				.get()
				.map(UserAccount::userName)
				.subscribe(result::setResult, result::setErrorResult);
			return result;
		}

		@GetMapping("/view")
		View view(@RequestParam String a) {
			return (model, request, response) -> response.getWriter().write(a + name());
		}

	}

}
