/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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

	/**
	 * The account that reads the event log.
	 *
	 * @param clientId the id of the OAuth client
	 * @param clientSecret the secret of the OAuth client
	 * @param username the user name
	 * @param password the password
	 */
	@ConfigurationProperties("sample.events")
	record Account(String clientId, String clientSecret, String username, String password) {

		@Override
		public String toString() {
			return "Account[username=" + this.username + "]";
		}

	}

}
