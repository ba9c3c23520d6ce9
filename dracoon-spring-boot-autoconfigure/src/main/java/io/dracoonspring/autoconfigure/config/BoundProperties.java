// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Holds the properties that a binder knows. Unlike a binder, an environment can tell
 * whether a placeholder has a value.
 */
final class BoundProperties extends StandardEnvironment {

	private BoundProperties() {
	}

	@Override
	protected void customizePropertySources(MutablePropertySources sources) {
		// add nothing, because the binder also knows the environment variables and system
		// properties
	}

	static ConfigurableEnvironment of(Binder binder) {
		BoundProperties environment = new BoundProperties();
		binder.bind("dracoon", Bindable.of(Object.class), new BindHandler() {

			@Override
			public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target,
					BindContext context) {
				context.getSources().forEach(environment::add);
				return null;
			}

		});
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

	private void add(ConfigurationPropertySource source) {
		if (source.getUnderlyingSource() instanceof PropertySource<?> properties) {
			getPropertySources().addLast(properties);
		}
	}

}
