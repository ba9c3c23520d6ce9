// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

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
	@ConditionalOnRuntimeProperty("dracoon.base-url")
	PropertiesDracoonConnectionDetails dracoonConnectionDetails(Environment environment) {
		new Placeholders(environment).requireResolved("dracoon.base-url");
		return PropertiesDracoonConnectionDetails.of(environment.getProperty("dracoon.base-url"),
				environment.getProperty("dracoon.http.allow-plain-http", Boolean.class, false));
	}

}
