// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.actuate;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.Dracoon;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that masks secrets in the actuator's endpoints even if the
 * endpoints show values.
 */
@AutoConfiguration
@ConditionalOnClass({ Dracoon.class, SanitizingFunction.class })
public final class DracoonSanitizingAutoConfiguration {

	@Bean
	SanitizingFunction dracoonSanitizingFunction() {
		return new SecretProperties();
	}

}
