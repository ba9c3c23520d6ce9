// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.util.stream.Stream;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;

/** A server with configuration files, and the applications that import them. */
final class ConfigServer implements AutoCloseable {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon admin = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
				Secret.of("Emulator-2026!"))
		.encryptionPassword(Secret.of("Encryption-2026!"))
		.build();

	private final DracoonTemplate files = new DracoonTemplate(this.admin);

	DracoonEmulator emulator() {
		return this.emulator;
	}

	DracoonTemplate files() {
		return this.files;
	}

	ConfigServer write(String path, String content) {
		this.files.createFolders(path.substring(0, path.lastIndexOf('/')));
		this.files.writeString(path, content,
				(options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE));
		return this;
	}

	/**
	 * Counts requests.
	 * @param path the end of their path
	 * @return the number of requests
	 */
	long count(String path) {
		return this.emulator.requests().stream().filter((request) -> request.path().endsWith(path)).count();
	}

	/**
	 * Returns the properties of an account.
	 * @param prefix the prefix of the properties, such as {@code dracoon}
	 * @return the properties
	 */
	String[] account(String prefix) {
		return Stream
			.of("base-url=" + this.emulator.baseUrl(), "auth.client-id=dracoon-emulator",
					"auth.client-secret=dracoon-emulator", "auth.username=admin", "auth.password=Emulator-2026!")
			.map((property) -> prefix + "." + property)
			.toArray(String[]::new);
	}

	/**
	 * Starts an application. Its default properties contain the account of the server.
	 * @param arguments arguments of the command line, which may change the account
	 * @return the application
	 */
	ConfigurableApplicationContext start(String... arguments) {
		return builder(Empty.class).properties(account("dracoon")).run(arguments);
	}

	static ConfigurableApplicationContext run(String... arguments) {
		return builder(Empty.class).run(arguments);
	}

	static SpringApplicationBuilder builder(Class<?>... sources) {
		return new SpringApplicationBuilder(sources).web(WebApplicationType.NONE);
	}

	@Override
	public void close() {
		this.admin.close();
		this.emulator.close();
	}

	/** Has no beans of its own. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Empty {

	}

}
