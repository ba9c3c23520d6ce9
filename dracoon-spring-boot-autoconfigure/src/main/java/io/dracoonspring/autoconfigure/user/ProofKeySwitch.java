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

package io.dracoonspring.autoconfigure.user;

import java.util.List;
import java.util.stream.StreamSupport;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;

import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.http.BaseUrl;

/**
 * Switches PKCE off for the registrations of DRACOON, which Spring Security has no
 * property for. The registrations of other providers stay as they are.
 */
class ProofKeySwitch implements BeanPostProcessor {

	private final ObjectProvider<DracoonConnectionDetails> connectionDetails;

	ProofKeySwitch(ObjectProvider<DracoonConnectionDetails> connectionDetails) {
		this.connectionDetails = connectionDetails;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean.getClass() == InMemoryClientRegistrationRepository.class) {
			return new InMemoryClientRegistrationRepository(changed((InMemoryClientRegistrationRepository) bean));
		}
		if (bean.getClass() == InMemoryReactiveClientRegistrationRepository.class) {
			return new InMemoryReactiveClientRegistrationRepository(
					changed((InMemoryReactiveClientRegistrationRepository) bean));
		}
		return bean;
	}

	private List<ClientRegistration> changed(Iterable<ClientRegistration> registrations) {
		String tokenUri = new BaseUrl(this.connectionDetails.getObject().getBaseUrl()).resolve("/oauth/token")
			.toString();
		return StreamSupport.stream(registrations.spliterator(), false)
			.map((registration) -> tokenUri.equals(registration.getProviderDetails().getTokenUri())
					? withoutProofKey(registration) : registration)
			.toList();
	}

	private static ClientRegistration withoutProofKey(ClientRegistration registration) {
		return ClientRegistration.withClientRegistration(registration)
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(false).build())
			.build();
	}

}
