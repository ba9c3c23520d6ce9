// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/** Configures how {@code dracoon.*} properties are bound. */
@Configuration(proxyBeanMethods = false)
class DracoonPropertyBindingConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DracoonPropertyBinding dracoonPropertyBinding(Environment environment) {
		return new DracoonPropertyBinding(environment);
	}

}
