// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

import io.dracoonspring.test.AutoConfigureDracoonEmulator.NamedClient;

/**
 * Customizes the context of tests with the annotation
 * {@link AutoConfigureDracoonEmulator}.
 */
class DracoonEmulatorContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		AutoConfigureDracoonEmulator annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass,
				AutoConfigureDracoonEmulator.class);
		return (annotation != null)
				? new DracoonEmulatorContextCustomizer(annotation.seed(), annotation.username(),
						usernames(annotation.clients()), annotation.storage(), annotation.profile(), annotation.tls())
				: null;
	}

	private static Map<String, String> usernames(NamedClient[] clients) {
		return Arrays.stream(clients).collect(Collectors.toUnmodifiableMap(NamedClient::name, NamedClient::username));
	}

}
