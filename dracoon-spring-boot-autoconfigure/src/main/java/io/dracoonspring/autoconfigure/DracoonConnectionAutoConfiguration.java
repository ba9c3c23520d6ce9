// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

import io.dracoonspring.Dracoon;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the connection to DRACOON that {@code dracoon.base-url} names.
 */
@AutoConfiguration
@ConditionalOnClass(Dracoon.class)
public final class DracoonConnectionAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(DracoonConnectionDetails.class)
	@Conditional(OnBaseUrl.class)
	PropertiesDracoonConnectionDetails dracoonConnectionDetails(Environment environment) {
		new Placeholders(environment).requireResolved("dracoon.base-url");
		return PropertiesDracoonConnectionDetails.of(ClientName.UNNAMED, environment.getProperty("dracoon.base-url"),
				environment.getProperty("dracoon.http.allow-plain-http", Boolean.class, false));
	}

	/**
	 * Checks whether the address is set, or can still be set when the application runs.
	 * If there are named clients, the address must already be set during ahead-of-time
	 * processing, because an application may have only named clients.
	 */
	static class OnBaseUrl extends SpringBootCondition {

		private static final String PROPERTY = "dracoon.base-url";

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			ConditionMessage.Builder message = ConditionMessage.forCondition(PROPERTY);
			Environment environment = context.getEnvironment();
			boolean matches = DracoonClientNames.of(environment).isEmpty()
					? OnRuntimePropertyCondition.isSetOrMayBeSet(environment, PROPERTY)
					: OnRuntimePropertyCondition.isSet(environment, PROPERTY);
			return matches
					? ConditionOutcome.match(message.because("it is set, or can be set when the application runs"))
					: ConditionOutcome.noMatch(message.because("it is not set or empty"));
		}

	}

}
