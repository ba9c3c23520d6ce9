// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionAutoConfiguration;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for signing users in with DRACOON. Beans that the application
 * declares for Spring Security take precedence.
 */
@AutoConfiguration(after = DracoonConnectionAutoConfiguration.class, before = DracoonAutoConfiguration.class,
		afterName = { "io.dracoonspring.autoconfigure.emulator.DracoonEmulatorAutoConfiguration",
				"org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
				"org.springframework.boot.security.oauth2.client.autoconfigure.reactive.ReactiveOAuth2ClientAutoConfiguration" })
@ConditionalOnClass({ Dracoon.class, OAuth2ClientProperties.class })
@ConditionalOnBean(DracoonConnectionDetails.class)
@Import({ UserModeConfiguration.ServletUsers.class, UserModeConfiguration.ReactiveUsers.class,
		AccountLinkingConfiguration.ServletLinks.class, AccountLinkingConfiguration.ReactiveLinks.class,
		SignInConnectionConfiguration.ServletConnection.class, SignInConnectionConfiguration.ReactiveConnection.class })
public final class DracoonUserAutoConfiguration {

	private DracoonUserAutoConfiguration() {
	}

	@Bean
	static DracoonProviderDefaults dracoonProviderDefaults(ObjectProvider<DracoonConnectionDetails> connectionDetails) {
		return new DracoonProviderDefaults(connectionDetails);
	}

	@Bean
	@ConditionalOnProperty(name = "dracoon.auth.pkce", havingValue = "false")
	static ProofKeySwitch dracoonProofKeySwitch(ObjectProvider<DracoonConnectionDetails> connectionDetails) {
		return new ProofKeySwitch(connectionDetails);
	}

}
