// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.live;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;

/**
 * Creates a second client for events if users sign in with DRACOON. No user is signed in
 * when events arrive. Therefore this client uses an account of the application.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dracoon.events.client", havingValue = "eventsClient")
@EnableConfigurationProperties(EventsConfiguration.Account.class)
class EventsConfiguration {

	@Bean(defaultCandidate = false)
	Dracoon eventsClient(DracoonBuilder builder, Account account) {
		return builder
			.serviceAccount(new ClientCredentials(account.clientId(), account.clientSecret()), account.username(),
					account.password())
			.build();
	}

	/** Holds the credentials of the account that reads the event log. */
	@ConfigurationProperties("sample.events")
	record Account(String clientId, Secret clientSecret, String username, Secret password) {

	}

}
