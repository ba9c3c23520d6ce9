// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.core.session.ReactiveSessionRegistry;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.ReactiveFindByIndexNameSessionRepository;
import org.springframework.session.events.SessionDestroyedEvent;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.user.DracoonUserAutoConfiguration;
import io.dracoonspring.security.SignedInUsers;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the sessions of users. Unlocked keys and transfers belong to a
 * session. A sign-out discards the keys and ends the transfers.
 */
@AutoConfiguration(after = DracoonUserAutoConfiguration.class)
@ConditionalOnClass({ Dracoon.class, LogoutHandler.class })
@ConditionalOnBean(SignedInUsers.class)
@ConditionalOnProperty(name = "dracoon.auth.mode", havingValue = "user")
public final class DracoonUserSessionAutoConfiguration {

	private DracoonUserSessionAutoConfiguration() {
	}

	// returns the order directly before Spring Security's filters
	private static int order(Environment environment) {
		return environment.getProperty("spring.security.filter.order", Integer.class, -100) - 1;
	}

	private static SignOut signOut(Dracoon dracoon, SignedInUsers users, ObjectProvider<OtherSessions> others,
			Environment environment) {
		return new SignOut(dracoon, users.sessions(), others.orderedStream().toList(),
				environment.getProperty("dracoon.auth.revoke-on-sign-out", Boolean.class, true));
	}

	@Bean
	@Order(1)
	static OtherSessions dracoonRegisteredSessions(ObjectProvider<SessionRegistry> registry,
			ObjectProvider<ReactiveSessionRegistry> reactiveRegistry) {
		return new RegisteredSessions(registry, reactiveRegistry);
	}

	/** Configures sessions in a store of Spring Session. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(SessionDestroyedEvent.class)
	static class StoredSessions {

		@Bean
		StoredSessionEndListener dracoonStoredSessionEndListener(SignedInUsers users) {
			return new StoredSessionEndListener(users.sessions());
		}

		@Bean
		@Order(0)
		OtherSessions dracoonIndexedSessions(ObjectProvider<FindByIndexNameSessionRepository<?>> store,
				ObjectProvider<ReactiveFindByIndexNameSessionRepository<?>> reactiveStore, SignedInUsers users) {
			return new IndexedSessions(store, reactiveStore, users);
		}

	}

	/** Configures sessions of servlet applications. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class ServletSessions {

		@Bean
		@ConditionalOnMissingBean(name = "dracoonUserSessionFilter")
		FilterRegistrationBean<UserSessionFilter> dracoonUserSessionFilter(SignedInUsers users,
				Environment environment) {
			FilterRegistrationBean<UserSessionFilter> registration = new FilterRegistrationBean<>(
					new UserSessionFilter(users.sessions()));
			registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
			registration.setOrder(order(environment));
			return registration;
		}

		@Bean
		SessionEndListener dracoonSessionEndListener(SignedInUsers users) {
			return new SessionEndListener(users.sessions());
		}

		@Lazy
		@Bean
		@ConditionalOnMissingBean
		DracoonLogoutHandler dracoonLogoutHandler(Dracoon dracoon, SignedInUsers users,
				ObjectProvider<OtherSessions> others, Environment environment) {
			return new DracoonLogoutHandler(signOut(dracoon, users, others, environment));
		}

	}

	/** Configures sessions of reactive applications. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	@ConditionalOnClass(ServerLogoutHandler.class)
	static class ReactiveSessions {

		@Bean
		@ConditionalOnMissingBean(name = "dracoonUserSessionFilter")
		UserSessionWebFilter dracoonUserSessionFilter(SignedInUsers users, ObjectProvider<WebSessionManager> manager,
				Environment environment) {
			return new UserSessionWebFilter(users.sessions(), manager.getIfAvailable(DefaultWebSessionManager::new),
					order(environment));
		}

		@Lazy
		@Bean
		@ConditionalOnMissingBean
		DracoonServerLogoutHandler dracoonLogoutHandler(Dracoon dracoon, SignedInUsers users, WebSessionManager manager,
				ObjectProvider<OtherSessions> others, Environment environment) {
			return new DracoonServerLogoutHandler(signOut(dracoon, users, others, environment), manager);
		}

	}

}
