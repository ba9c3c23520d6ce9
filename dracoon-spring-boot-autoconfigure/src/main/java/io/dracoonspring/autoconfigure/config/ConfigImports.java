// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import io.dracoonspring.autoconfigure.EarlyClient;

/**
 * Holds the clients that import configuration files of one application, and remembers the
 * files. The clients end before the application has beans, because customizers and
 * connection details can give the application other clients.
 */
final class ConfigImports {

	private final Map<String, EarlyClient> clients = new LinkedHashMap<>();

	private final Set<ConfigFile> files = new LinkedHashSet<>();

	private ConfigImports() {
	}

	/**
	 * Returns the imports of the application that starts.
	 * @param bootstrap has the imports until the application has a bean factory
	 * @return the imports
	 */
	static ConfigImports of(ConfigurableBootstrapContext bootstrap) {
		ConfigImports registered = bootstrap.getOrElse(ConfigImports.class, null);
		if (registered != null) {
			return registered;
		}
		ConfigImports imports = new ConfigImports();
		bootstrap.register(ConfigImports.class, InstanceSupplier.of(imports));
		bootstrap.addCloseListener((event) -> imports.end(event.getApplicationContext()));
		return imports;
	}

	/**
	 * Returns a file or folder. Sends no request.
	 * @param location the location
	 * @param environment the properties that are known so far
	 * @return the file
	 */
	ConfigFile file(ConfigLocation location, Environment environment) {
		String name = location.client();
		EarlyClient client = this.clients.computeIfAbsent((name != null) ? name : "",
				(key) -> EarlyClient.create(name, environment));
		ConfigFile file = new ConfigFile(location, client);
		if (!location.isFolder()) {
			this.files.add(file);
		}
		return file;
	}

	private void end(ConfigurableApplicationContext context) {
		ImportedFiles imported = new ImportedFiles(this.files.stream().map(ConfigFile::imported).toList());
		closeClients();
		context.getBeanFactory().registerSingleton("dracoonImportedFiles", imported);
	}

	/** Closes the clients. A further import creates new clients. */
	void closeClients() {
		this.clients.values().forEach(EarlyClient::close);
		this.clients.clear();
	}

}
