// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.live;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;

/**
 * Where people sign in themselves, events come when nobody is there: a second client asks
 * for them, with an account of the application's own.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dracoon.events.client", havingValue = "eventsClient")
@EnableConfigurationProperties(EventsConfiguration.Account.class)
class EventsConfiguration {

	@Bean(defaultCandidate = false)
	Dracoon eventsClient(DracoonBuilder builder, Account account) {
		return builder
			.serviceAccount(account.clientId(), account.clientSecret(), account.username(), account.password())
			.build();
	}

	/** The account that reads the event log. */
	@ConfigurationProperties("sample.events")
	record Account(String clientId, String clientSecret, String username, String password) {

		@Override
		public String toString() {
			return "Account[username=" + this.username + "]";
		}

	}

}
