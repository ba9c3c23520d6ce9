// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.util.StringUtils;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonProperties.Mode;

/**
 * Holds a client that is created before there are beans. The client knows the properties,
 * but neither connection details nor the beans that configure the clients of the
 * application. This type is not for applications.
 */
public final class BootstrapClient implements AutoCloseable {

	private static final String SERVICE_ACCOUNT = "Import with the username and password of a service account. A client "
			+ "of its own can have them: set 'dracoon.clients.config.base-url' and 'dracoon.clients.config.auth.*', and "
			+ "import 'dracoon://config/Room/file.yaml'.";

	private final ClientName name;

	private final Dracoon dracoon;

	private final DracoonConnections connections;

	private BootstrapClient(ClientName name, Dracoon dracoon, DracoonConnections connections) {
		this.name = name;
		this.dracoon = dracoon;
		this.connections = connections;
	}

	/**
	 * Creates a client.
	 * @param name the name of the client, {@code null} for the client without a name
	 * @param environment the properties that are known so far
	 * @return the client, which has not sent any request
	 * @throws InvalidDracoonPropertyException if the properties do not allow a client
	 * before there are beans
	 */
	public static BootstrapClient create(@Nullable String name, Environment environment) {
		ClientName client = clientName(name, environment);
		BindHandler handler = new DracoonPropertyBinding(environment).apply(BindHandler.DEFAULT);
		DracoonProperties properties = Binder.get(environment)
			.bindOrCreate(client.property("dracoon"), Bindable.of(DracoonProperties.class), handler);
		Placeholders placeholders = new Placeholders(environment);
		placeholders.requireResolved(client.property("dracoon.base-url"));
		requireUsable(client, properties);
		DracoonConnectionDetails details = PropertiesDracoonConnectionDetails.of(client, properties.baseUrl(),
				properties.http().allowPlainHttp());
		return create(client, properties, details, placeholders, environment);
	}

	private static ClientName clientName(@Nullable String name, Environment environment) {
		if (name == null || ClientName.UNNAMED.text().equals(name)) {
			return ClientName.UNNAMED;
		}
		if (!DracoonClientNames.of(environment).contains(name)) {
			throw new InvalidDracoonPropertyException(ClientName.CLIENTS + "." + name,
					"is not set where a location names this client before there are beans",
					set(ClientName.CLIENTS + "." + name) + " If '" + name
							+ "' is a room of the client without a name, write "
							+ "a single slash before it, as in 'dracoon:/Room/file.yaml'.");
		}
		ClientName client = ClientName.of(name);
		ApplicationWideProperties.refuse(client, environment);
		return client;
	}

	private static String set(String prefix) {
		return "Set '" + prefix + ".base-url' and '" + prefix
				+ ".auth.*' in the environment, on the command line or in " + "the file with 'spring.config.import'.";
	}

	private static void requireUsable(ClientName client, DracoonProperties properties) {
		if (!StringUtils.hasText(properties.baseUrl())) {
			throw invalid(client, "dracoon.base-url", "is not set where it is needed before there are beans", set(
					client.property("dracoon")) + " Files of a profile, 'DracoonConnectionDetails' beans, "
					+ "'@ServiceConnection', Docker Compose and emulators of tests come too late. To start without "
					+ "the import, set 'dracoon.config.enabled=false'.");
		}
		DracoonProperties.Auth auth = properties.auth();
		if (auth.mode() == Mode.USER) {
			throw invalid(client, "dracoon.auth.mode", "is 'user', but no user signs in before there are beans",
					SERVICE_ACCOUNT);
		}
		// the server replaces a refresh token at its first use. Then the token of the
		// application's own client would be invalid
		if (auth.refreshToken() != null && auth.accessToken() == null) {
			throw invalid(client, "dracoon.auth.refresh-token",
					"cannot be used before there are beans, because the server accepts it only once", SERVICE_ACCOUNT);
		}
	}

	// does not use ClientName.invalid, because the remedies name properties of other
	// clients and of the application
	private static InvalidDracoonPropertyException invalid(ClientName client, String property, String problem,
			String remedy) {
		return new InvalidDracoonPropertyException(client.property(property), problem, remedy);
	}

	private static BootstrapClient create(ClientName client, DracoonProperties properties,
			DracoonConnectionDetails details, Placeholders placeholders, Environment environment) {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerBeanDefinition("sslBundles",
				new RootBeanDefinition(SslBundles.class, () -> sslBundles(environment)));
		DracoonBuilderConfigurer configurer = new DracoonBuilderConfigurer(new BeansForClient(client, beans), details,
				properties, placeholders, (event) -> {
				});
		DracoonConnections connections = configurer.connections(
				beans.getBeanProvider(ResolvableType.forClass(ClientHttpConnectorBuilder.class)),
				beans.getBeanProvider(SslBundles.class), beans.getBeanProvider(ReactorResourceFactory.class));
		try {
			var builder = configurer.builder(connections);
			configurer.signIn(builder);
			// do not revoke a configured access token, because the application's own
			// client needs it, too
			builder.revokeOnClose(properties.auth().revokeOnShutdown() && properties.auth().accessToken() == null);
			return new BootstrapClient(client, configurer.build(builder), connections);
		}
		catch (RuntimeException ex) {
			connections.destroy();
			throw ex;
		}
	}

	private static SslBundles sslBundles(Environment environment) {
		SslProperties.Bundles bundles = Binder.get(environment)
			.bindOrCreate("spring.ssl", SslProperties.class)
			.getBundle();
		DefaultSslBundleRegistry registry = new DefaultSslBundleRegistry();
		bundles.getPem().forEach((name, bundle) -> registry.registerBundle(name, PropertiesSslBundle.get(bundle)));
		bundles.getJks().forEach((name, bundle) -> registry.registerBundle(name, PropertiesSslBundle.get(bundle)));
		return registry;
	}

	/**
	 * Returns the client.
	 * @return the client, which works until this object is closed
	 */
	public Dracoon dracoon() {
		return this.dracoon;
	}

	/**
	 * Returns the prefix of the properties that configure the client.
	 * @return the prefix, such as {@code dracoon} or {@code dracoon.clients.archive}
	 */
	public String propertyPrefix() {
		return this.name.property("dracoon");
	}

	/**
	 * Lets the client connect again after {@link #stop()}.
	 */
	public void start() {
		this.connections.start();
	}

	/**
	 * Ends the connections, because event loops end when an application stops. The client
	 * can connect again after {@link #start()}.
	 */
	public void stop() {
		this.connections.stop();
	}

	/**
	 * Closes the client and its connections.
	 */
	@Override
	public void close() {
		this.dracoon.close();
		this.connections.destroy();
	}

}
