// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.emulator;

import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

import io.dracoonspring.autoconfigure.DracoonClientNames;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;
import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Connects the named clients to the emulator. Otherwise they would connect to the servers
 * in their properties while the client without a name uses the emulator.
 */
final class NamedEmulatorConnections implements ImportBeanDefinitionRegistrar {

	private final Environment environment;

	NamedEmulatorConnections(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importer, BeanDefinitionRegistry registry) {
		Set<String> names = DracoonClientNames.of(this.environment);
		requireClients(names);
		for (String name : names) {
			RootBeanDefinition definition = new RootBeanDefinition(NamedEmulatorConnections.class);
			definition.setFactoryMethodName("details");
			definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
			definition.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
			definition.setTargetType(EmulatorDracoonConnectionDetails.class);
			definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
			definition.setDefaultCandidate(false);
			definition.setResourceDescription(importer.getClassName());
			registry.registerBeanDefinition("dracoonConnectionDetails." + name, definition);
		}
	}

	private void requireClients(Set<String> names) {
		Binder.get(this.environment)
			.bind("dracoon.emulator.usernames", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of())
			.keySet()
			.stream()
			.filter((name) -> !names.contains(name))
			.forEach((name) -> {
				throw new InvalidDracoonPropertyException("dracoon.emulator.usernames." + name,
						"is for a client that does not exist",
						"Write the name as it is under 'dracoon.clients', or remove the property.");
			});
	}

	static DracoonConnectionDetails details(String name, DracoonEmulator emulator,
			DracoonEmulatorProperties properties) {
		return EmulatorDracoonConnectionDetails.ofClient(emulator, name,
				properties.usernames().getOrDefault(name, properties.username()));
	}

}
