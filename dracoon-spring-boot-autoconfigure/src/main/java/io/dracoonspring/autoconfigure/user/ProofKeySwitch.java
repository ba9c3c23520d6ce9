// SPDX-License-Identifier: Apache-2.0

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
 * Disables PKCE for the registrations of DRACOON, because Spring Security has no property
 * for it. The registrations of other providers stay unchanged.
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
