// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpSession;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisIndexedHttpSession;
import org.springframework.session.data.redis.config.annotation.web.server.EnableRedisIndexedWebSession;
import org.springframework.session.data.redis.config.annotation.web.server.EnableRedisWebSession;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.security.EncryptedJdbcClientService;

/**
 * Runs instances of an application whose users sign in with DRACOON, in a separate
 * process. Each instance prints its port. It shares tokens with the instances of other
 * processes and, with a shared session store, also sessions.
 */
@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
@Import({ EncryptionController.class, SessionInstance.ServletStack.class, SessionInstance.ReactiveStack.class,
		SessionInstance.Redis.class, SessionInstance.JdbcSessions.class, SessionInstance.RedisSessions.class,
		SessionInstance.IndexedSessions.class, SessionInstance.RedisWebSessions.class,
		SessionInstance.IndexedWebSessions.class, SessionInstance.Inspection.class })
public class SessionInstance {

	static final String PORT = "listening on ";

	static final String CLOSED = "the instance is closed";

	/**
	 * Runs instances, one after the other. A line of the standard input starts an
	 * instance. The line consists of the kind of application, {@code SERVLET} or
	 * {@code REACTIVE}, and of arguments that set properties. Tabs separate these parts.
	 * An empty line closes the instance.
	 * @param args not used
	 * @throws IOException if the standard input cannot be read
	 */
	public static void main(String[] args) throws IOException {
		BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String order = orders.readLine(); order != null; order = orders.readLine()) {
			try (ConfigurableApplicationContext instance = run(order.split("\t"))) {
				System.out.println(PORT + ((WebServerApplicationContext) instance).getWebServer().getPort());
				order = orders.readLine();
			}
			System.out.println(CLOSED);
		}
	}

	private static ConfigurableApplicationContext run(String[] args) {
		SpringApplication application = new SpringApplication(SessionInstance.class);
		application.setWebApplicationType(WebApplicationType.valueOf(args[0]));
		return application.run(args);
	}

	private static OAuth2AuthorizedClientService tokens(JdbcOperations jdbc,
			ClientRegistrationRepository registrations) {
		return new EncryptedJdbcClientService(jdbc, registrations,
				Encryptors.stronger("a long random text", "0123456789abcdef"));
	}

	@RestController
	static class Inspection {

		private final DracoonCrypto crypto;

		Inspection(DracoonCrypto crypto) {
			this.crypto = crypto;
		}

		@GetMapping("/vaults")
		String vaults() {
			return this.crypto.toString();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@Import(ServletSignIn.class)
	static class ServletStack {

		@Bean
		OAuth2AuthorizedClientService authorizedClients(JdbcOperations jdbc,
				ClientRegistrationRepository registrations) {
			return tokens(jdbc, registrations);
		}

		/** Registers the filter of Spring Session as Spring Boot does. */
		@Bean
		@ConditionalOnProperty("sessions")
		FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
			FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
			registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
			registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
			return registration;
		}

		@RestController
		static class Expiry {

			@PostMapping("/expire")
			void expire(HttpSession session) {
				session.setMaxInactiveInterval(1);
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@Import(ReactiveSignIn.class)
	static class ReactiveStack {

		@Bean
		ReactiveOAuth2AuthorizedClientService authorizedClients(JdbcOperations jdbc,
				ReactiveClientRegistrationRepository registrations) {
			OAuth2AuthorizedClientService blocking = tokens(jdbc,
					new InMemoryClientRegistrationRepository(registrations.findByRegistrationId("dracoon").block()));
			return new ReactiveOAuth2AuthorizedClientService() {

				@Override
				public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registrationId,
						String name) {
					return Mono.fromCallable(() -> blocking.<T>loadAuthorizedClient(registrationId, name))
						.subscribeOn(Schedulers.boundedElastic());
				}

				@Override
				public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication user) {
					return Mono.<Void>fromRunnable(() -> blocking.saveAuthorizedClient(client, user))
						.subscribeOn(Schedulers.boundedElastic());
				}

				@Override
				public Mono<Void> removeAuthorizedClient(String registrationId, String name) {
					return Mono.<Void>fromRunnable(() -> blocking.removeAuthorizedClient(registrationId, name))
						.subscribeOn(Schedulers.boundedElastic());
				}

			};
		}

		@RestController
		static class Expiry {

			@PostMapping("/expire")
			void expire(WebSession session) {
				session.setMaxIdleTime(Duration.ofSeconds(1));
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("redis.port")
	static class Redis {

		@Bean
		LettuceConnectionFactory redis(Environment environment) {
			return new LettuceConnectionFactory("127.0.0.1",
					environment.getRequiredProperty("redis.port", Integer.class));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnProperty(name = "sessions", havingValue = "JDBC")
	@EnableJdbcHttpSession
	static class JdbcSessions {

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnProperty(name = "sessions", havingValue = "REDIS")
	@EnableRedisHttpSession
	static class RedisSessions {

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	@ConditionalOnProperty(name = "sessions", havingValue = "INDEXED_REDIS")
	@EnableRedisIndexedHttpSession
	static class IndexedSessions {

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@ConditionalOnProperty(name = "sessions", havingValue = "REDIS")
	@EnableRedisWebSession
	static class RedisWebSessions {

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@ConditionalOnProperty(name = "sessions", havingValue = "INDEXED_REDIS")
	@EnableRedisIndexedWebSession
	static class IndexedWebSessions {

	}

}
