// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import io.dracoonspring.autoconfigure.BootstrapClient;

/**
 * Holds the configuration files that an application imports, and the bootstrap clients
 * that read them. The bootstrap clients are closed before the application has beans,
 * unless they have to check the files for changes. The application's own clients cannot
 * check the files, because they may use another server or account than the bootstrap
 * clients. A bean with connection details or an imported property can select that server
 * or account.
 */
final class ConfigImports implements DisposableBean {

	/** The property that enables checks for changes. */
	static final String CHECK_INTERVAL = "dracoon.config.check-interval";

	private static final String BEAN = "dracoonConfigImports";

	private final Map<String, BootstrapClient> clients = new LinkedHashMap<>();

	private final Map<ConfigLocation, ConfigFile> files = new LinkedHashMap<>();

	/**
	 * Returns the imports of the application that starts.
	 * @param bootstrap the context that stores the imports until the application has a
	 * bean factory
	 * @return the imports
	 */
	static ConfigImports of(ConfigurableBootstrapContext bootstrap) {
		ConfigImports registered = bootstrap.getOrElse(ConfigImports.class, null);
		if (registered != null) {
			return registered;
		}
		ConfigImports imports = new ConfigImports();
		bootstrap.register(ConfigImports.class, InstanceSupplier.of(imports));
		bootstrap.addCloseListener((event) -> imports.handOver(event.getApplicationContext()));
		return imports;
	}

	private void handOver(ConfigurableApplicationContext context) {
		if (!context.getEnvironment().containsProperty(CHECK_INTERVAL)) {
			destroy();
			return;
		}
		ConfigurableListableBeanFactory beanFactory = context.getBeanFactory();
		beanFactory.registerSingleton(BEAN, this);
		// a bean factory does not destroy registered singletons by itself
		if (beanFactory instanceof DefaultSingletonBeanRegistry registry) {
			registry.registerDisposableBean(BEAN, this);
		}
	}

	/**
	 * Returns a file or folder. Sends no request.
	 * @param location the location
	 * @param environment the properties that are known so far
	 * @return the file, the same for each call with this location
	 */
	ConfigFile file(ConfigLocation location, Environment environment) {
		return this.files.computeIfAbsent(location, (key) -> new ConfigFile(location, client(location, environment)));
	}

	private BootstrapClient client(ConfigLocation location, Environment environment) {
		String name = location.client();
		return this.clients.computeIfAbsent((name != null) ? name : "",
				(key) -> BootstrapClient.create(name, environment));
	}

	/**
	 * Lists the files that the application imported, and those that it would have
	 * imported if they had existed.
	 * @return the files, without folders
	 */
	List<ConfigFile> files() {
		return this.files.values().stream().filter((file) -> !file.isFolder()).toList();
	}

	/** Lets the clients connect again after {@link #stop()}. */
	void start() {
		this.clients.values().forEach(BootstrapClient::start);
	}

	/** Ends the connections of the clients. */
	void stop() {
		this.clients.values().forEach(BootstrapClient::stop);
	}

	/** Closes the clients. */
	@Override
	public void destroy() {
		this.clients.values().forEach(BootstrapClient::close);
		this.clients.clear();
	}

}
