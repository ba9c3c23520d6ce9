// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

import io.dracoonspring.autoconfigure.DracoonClientNames;
import io.dracoonspring.autoconfigure.DracoonConnectionDetails;
import io.dracoonspring.autoconfigure.emulator.EmulatorDracoonConnectionDetails;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.DracoonEmulatorBuilder;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.tls.Tls;

/**
 * Registers an emulator and the connection to it. It is a record, so that tests with
 * equal configurations share one context and therefore one emulator.
 *
 * @param seed the location of a seed, empty for the default one
 * @param username the user that the client signs in as, empty for the value of the
 * properties
 * @param usernames the users that named clients sign in as, empty for the values of the
 * properties
 * @param storage the storage that clients send content to
 * @param profile the emulated product, {@code SERVER} to use the value of the properties
 * @param tls whether the emulator uses TLS
 */
record DracoonEmulatorContextCustomizer(String seed, String username, Map<String, String> usernames,
		StorageMode storage, EmulatorProfile profile, boolean tls) implements ContextCustomizer {

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
		BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
		RootBeanDefinition emulator = new RootBeanDefinition(DracoonEmulator.class, () -> start(context));
		emulator.setDestroyMethodName("close");
		registry.registerBeanDefinition("dracoonEmulator", emulator);
		Set<String> names = new TreeSet<>(DracoonClientNames.of(context.getEnvironment()));
		names.addAll(this.usernames.keySet());
		names.forEach((name) -> registerNamed(name, context, registry));
		registry.registerBeanDefinition("dracoonEmulatorConnectionDetails",
				new RootBeanDefinition(DracoonConnectionDetails.class,
						() -> new EmulatorDracoonConnectionDetails(
								context.getBeanFactory().getBean(DracoonEmulator.class),
								username(context.getEnvironment()))));
	}

	private void registerNamed(String name, ConfigurableApplicationContext context, BeanDefinitionRegistry registry) {
		RootBeanDefinition details = new RootBeanDefinition(DracoonConnectionDetails.class,
				() -> EmulatorDracoonConnectionDetails.ofClient(context.getBeanFactory().getBean(DracoonEmulator.class),
						name, username(name, context.getEnvironment())));
		details.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
		details.setDefaultCandidate(false);
		registry.registerBeanDefinition("dracoonEmulatorConnectionDetails." + name, details);
	}

	private String username(String client, Environment environment) {
		String username = this.usernames.getOrDefault(client, "");
		return !username.isEmpty() ? username
				: Binder.get(environment)
					.bind("dracoon.emulator.usernames", Bindable.mapOf(String.class, String.class))
					.orElse(Map.of())
					.getOrDefault(client, username(environment));
	}

	private String username(Environment environment) {
		return !this.username.isEmpty() ? this.username : environment.getProperty("dracoon.emulator.username", "admin");
	}

	private @Nullable EmulatorProfile profile(Environment environment) {
		// ignore the property if the test selects a profile, or a storage that only
		// DRACOON Server supports
		if (this.profile != EmulatorProfile.SERVER || this.storage != StorageMode.S3) {
			return this.profile;
		}
		return Binder.get(environment).bind("dracoon.emulator.profile", EmulatorProfile.class).orElse(null);
	}

	private DracoonEmulator start(ConfigurableApplicationContext context) {
		DracoonEmulatorBuilder builder = DracoonEmulator.builder().storage(this.storage);
		EmulatorProfile profile = profile(context.getEnvironment());
		if (profile != null) {
			builder.profile(profile);
		}
		if (this.tls) {
			builder.tls(Tls.generated());
		}
		if (!this.seed.isEmpty()) {
			builder.seed(Seed.load(context.getResource(this.seed)));
		}
		return builder.start();
	}

}
