// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.util.List;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationResolver;
import org.springframework.boot.context.config.ConfigDataLocationResolverContext;
import org.springframework.boot.context.config.ConfigDataResource;
import org.springframework.boot.context.config.Profiles;
import org.springframework.boot.context.config.StandardConfigDataLocationResolver;
import org.springframework.boot.context.config.StandardConfigDataResource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;

import io.dracoonspring.autoconfigure.InvalidDracoonPropertyException;

/**
 * Resolves locations such as {@code dracoon:/Config/app.yaml} in
 * {@code spring.config.import}. Spring Boot's rules for names, extensions, profiles and
 * folders apply, because Spring Boot's own resolver finds the files in DRACOON.
 */
class DracoonConfigDataLocationResolver implements ConfigDataLocationResolver<ConfigDataResource> {

	private static final String EMULATOR = "dracoon.emulator.enabled";

	private final DeferredLogFactory logFactory;

	private final Log logger;

	private final Binder binder;

	DracoonConfigDataLocationResolver(DeferredLogFactory logFactory, Binder binder) {
		this.logFactory = logFactory;
		this.logger = logFactory.getLog(DracoonConfigDataLocationResolver.class);
		this.binder = binder;
	}

	@Override
	public boolean isResolvable(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		return location.hasPrefix(ConfigLocation.PREFIX)
				|| (isRelative(location.getValue()) && isFile(context.getParent()));
	}

	private static boolean isRelative(String location) {
		return !location.startsWith("/") && location.indexOf(':') < 0;
	}

	private static boolean isFile(@Nullable ConfigDataResource parent) {
		return parent instanceof StandardConfigDataResource standard && standard.getResource() instanceof ConfigFile;
	}

	@Override
	public List<ConfigDataResource> resolve(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		if (isDisabled(context)) {
			return List.of(new SkippedConfigDataResource(location));
		}
		if (startsEmulator(context)) {
			return skip(location);
		}
		ConfigLocation.requireNoPattern(location.getValue());
		return resolve(context, (resolver) -> resolver.resolve(context, location));
	}

	@Override
	public List<ConfigDataResource> resolveProfileSpecific(ConfigDataLocationResolverContext context,
			ConfigDataLocation location, Profiles profiles) {
		if (isDisabled(context) || startsEmulator(context)) {
			return List.of();
		}
		return resolve(context, (resolver) -> resolver.resolveProfileSpecific(context, location, profiles));
	}

	// also disables imports during ahead-of-time processing, because a build has neither
	// the address nor the account
	private static boolean isDisabled(ConfigDataLocationResolverContext context) {
		return SpringProperties.getFlag(AbstractAotProcessor.AOT_PROCESSING)
				|| !context.getBinder().bind("dracoon.config.enabled", Boolean.class).orElse(true);
	}

	private static boolean startsEmulator(ConfigDataLocationResolverContext context) {
		return context.getBinder().bind(EMULATOR, Boolean.class).orElse(false);
	}

	private List<ConfigDataResource> skip(ConfigDataLocation location) {
		if (!location.isOptional()) {
			throw new InvalidDracoonPropertyException(EMULATOR,
					"is 'true', but '" + location + "' is imported before the emulator starts",
					"Set 'dracoon.config.enabled=false' to start without the file, or run the emulator as a program of its "
							+ "own and set 'dracoon.base-url'.");
		}
		this.logger.warn("'" + location + "' is not imported, because the emulator has not started yet");
		return List.of();
	}

	private List<ConfigDataResource> resolve(ConfigDataLocationResolverContext context,
			Function<StandardConfigDataLocationResolver, List<StandardConfigDataResource>> resolution) {
		ConfigImports imports = ConfigImports.of(context.getBootstrapContext());
		try {
			return List.copyOf(resolution.apply(new StandardConfigDataLocationResolver(this.logFactory, this.binder,
					new ConfigResourceLoader(imports, BoundProperties.of(context.getBinder())))));
		}
		catch (RuntimeException ex) {
			// close the clients here, because nothing closes the bootstrap context of an
			// application that fails so early
			imports.destroy();
			throw ex;
		}
	}

}
