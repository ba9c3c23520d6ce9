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

package io.dracoonspring.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.provisioning.DracoonProvisioning;

/**
 * The adapters of the REST API, one bean per area. They are lazy, because an application
 * uses only some of them.
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
