// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import io.dracoonspring.api.Secret;

/**
 * Treats empty values of {@code dracoon.*} as not set, and refuses values with an
 * unresolved placeholder.
 */
class DracoonPropertyBinding implements ConfigurationPropertiesBindHandlerAdvisor {

	private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("dracoon");

	private static final ConfigurationPropertyName CLIENTS = ConfigurationPropertyName.of(ClientName.CLIENTS);

	/**
	 * Lists the properties that connection details can replace. Their values are not
	 * checked here but where they are used, because a value that is replaced need not be
	 * valid.
	 */
	private static final Set<ConfigurationPropertyName> REPLACEABLE = Stream
		.concat(Stream.of("dracoon.base-url", DracoonBuilderConfigurer.ENCRYPTION_PASSWORD),
				DracoonBuilderConfigurer.CREDENTIALS.stream())
		.map(ConfigurationPropertyName::of)
		.collect(Collectors.toUnmodifiableSet());

	private final Placeholders placeholders;

	DracoonPropertyBinding(Environment environment) {
		this.placeholders = new Placeholders(environment);
	}

	@Override
	public BindHandler apply(BindHandler bindHandler) {
		return new Handler(bindHandler, this.placeholders);
	}

	private static final class Handler extends AbstractBindHandler {

		private final Placeholders placeholders;

		Handler(BindHandler parent, Placeholders placeholders) {
			super(parent);
			this.placeholders = placeholders;
		}

		@Override
		public @Nullable Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
				Object result) {
			if (ROOT.isAncestorOf(name)) {
				if (isBlank(result)) {
					return null;
				}
				ConfigurationProperty property = context.getConfigurationProperty();
				// skip the binding of a record with several properties, because the
				// context then contains the last of these properties
				if (property != null && property.getName().equals(name) && !isReplaceable(name)) {
					this.placeholders.requireResolved(property);
				}
			}
			return super.onSuccess(name, target, context, result);
		}

		private static boolean isReplaceable(ConfigurationPropertyName name) {
			int client = CLIENTS.getNumberOfElements();
			return REPLACEABLE.contains(CLIENTS.isAncestorOf(name) ? ROOT.append(name.subName(client + 1)) : name);
		}

		private static boolean isBlank(Object result) {
			return (result instanceof String text && !StringUtils.hasText(text))
					|| (result instanceof Secret secret && !StringUtils.hasText(secret.value()));
		}

	}

}
