// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.provisioning.DracoonProvisioning;

/**
 * Registers the adapters of the REST API, one bean per area. They are lazy, because an
 * application uses only some of them.
 */
@Configuration(proxyBeanMethods = false)
@Import(DracoonAdapterRegistrar.class)
class DracoonApiConfiguration {

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	@ConditionalOnRuntimeProperty("dracoon.provisioning.service-token")
	DracoonProvisioning dracoonProvisioning(Dracoon dracoon) {
		return dracoon.provisioning();
	}

}
