// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.ConstructorArgumentValues;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.provisioning.DracoonProvisioning;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.autoconfigure.DracoonProperties.Mode;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.DracoonTransfers;

/**
 * Registers the beans of one named client, with the name as qualifier. The application
 * replaces such a bean with a bean that has the same qualifier. As in
 * {@link DracoonAdapterRegistrar}, the definitions have no instance suppliers.
 */
final class NamedClientDefinitions {

	private final ClientName client;

	private final boolean defaultCandidates;

	private final CandidateBeans candidates;

	private final BeanDefinitionRegistry registry;

	private final Environment environment;

	/**
	 * Creates definitions.
	 * @param client the name of the client
	 * @param defaultCandidates whether the beans can be injected without a qualifier
	 * @param candidates the existing definitions
	 * @param registry the registry for the new definitions
	 * @param environment the properties
	 */
	NamedClientDefinitions(ClientName client, boolean defaultCandidates, CandidateBeans candidates,
			BeanDefinitionRegistry registry, Environment environment) {
		this.client = client;
		this.defaultCandidates = defaultCandidates;
		this.candidates = candidates;
		this.registry = registry;
		this.environment = environment;
	}

	void register() {
		String dracoon = existing(Dracoon.class);
		if (dracoon == null) {
			dracoon = registerClient();
		}
		RuntimeBeanReference reference = new RuntimeBeanReference(dracoon);
		for (Class<?> type : Dracoon.adapterTypes()) {
			if (type != DracoonProvisioning.class || mayHaveServiceToken()) {
				addMissing(type, StringUtils.uncapitalize(type.getSimpleName()),
						DracoonAdapterRegistrar.definition(type, reference));
			}
		}
		addMissing(DracoonTokenSource.class, "dracoonTokenSource", part(dracoon, "tokenSource"));
		addMissing(DracoonTransfers.class, "dracoonTransfers", part(dracoon, "transfers"));
		addMissing(DracoonCrypto.class, "dracoonCrypto", part(dracoon, "crypto"));
		addMissing(MissingFileKeyDistributor.class, "dracoonMissingFileKeyDistributor",
				part(dracoon, "missingFileKeys"));
		addMissing(DracoonKeyPairs.class, "dracoonKeyPairs", part(dracoon, "keyPairs"));
		addMissing(DracoonShareKeys.class, "dracoonShareKeys", part(dracoon, "shareKeys"));
		RootBeanDefinition template = definition(DracoonTemplate.class, "template", reference);
		template.setLazyInit(true);
		addMissing(DracoonOperations.class, "dracoonTemplate", template);
		RootBeanDefinition webClient = part(dracoon, "webClient");
		webClient.setDefaultCandidate(false);
		addMissing(WebClient.class, "dracoonWebClient", webClient);
	}

	private String registerClient() {
		RootBeanDefinition configurer = definition(DracoonBuilderConfigurer.class, "configurer", this.client.text());
		configurer.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
		configurer.setDefaultCandidate(false);
		RuntimeBeanReference configured = new RuntimeBeanReference(add("dracoonBuilderConfigurer", configurer));
		RootBeanDefinition connections = definition(DracoonConnections.class, "connections", configured);
		connections.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
		RuntimeBeanReference connected = new RuntimeBeanReference(add("dracoonConnections", connections));
		RootBeanDefinition builder = definition(DracoonBuilder.class, "builder", configured, connected);
		builder.setScope(BeanDefinition.SCOPE_PROTOTYPE);
		RuntimeBeanReference built = new RuntimeBeanReference(add("dracoonBuilder", builder));
		String tokenSource = existing(DracoonTokenSource.class);
		RootBeanDefinition dracoon = (tokenSource != null) ? definition(Dracoon.class, "clientOfTokenSource",
				configured, built, new RuntimeBeanReference(tokenSource))
				: definition(Dracoon.class, "client", configured, built);
		dracoon.setDestroyMethodName("close");
		return add("dracoon", dracoon);
	}

	private static RootBeanDefinition definition(Class<?> type, String factoryMethod, Object... arguments) {
		RootBeanDefinition definition = new RootBeanDefinition(NamedClientDefinitions.class);
		definition.setFactoryMethodName(factoryMethod);
		definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
		ConstructorArgumentValues values = definition.getConstructorArgumentValues();
		for (int i = 0; i < arguments.length; i++) {
			values.addIndexedArgumentValue(i, arguments[i]);
		}
		definition.setTargetType(type);
		return definition;
	}

	private static RootBeanDefinition part(String dracoon, String method) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setFactoryBeanName(dracoon);
		definition.setFactoryMethodName(method);
		definition.setLazyInit(true);
		// prevent the bean factory from closing the bean, because the client closes it
		definition.setDestroyMethodName("");
		return definition;
	}

	static DracoonBuilderConfigurer configurer(String name, DracoonClientsProperties clients, Environment environment,
			ConfigurableListableBeanFactory beanFactory, ApplicationEventPublisher publisher) {
		ClientName client = ClientName.of(name);
		ApplicationWideProperties.refuse(client, environment);
		DracoonProperties configured = clients.clients().get(name);
		// bind the properties of a client that only connection details define
		DracoonProperties properties = (configured != null) ? configured
				: Binder.get(environment).bindOrCreate(client.property("dracoon"), DracoonProperties.class);
		if (properties.auth().mode() == Mode.USER) {
			throw client.invalid("dracoon.auth.mode", "is 'user', which is possible for one client only",
					"Set 'dracoon.auth.mode=service-account', or configure this client with the properties without "
							+ "a name of a client.");
		}
		BeansForClient beans = new BeansForClient(client, beanFactory);
		Placeholders placeholders = new Placeholders(environment);
		DracoonConnectionDetails details = beans.own(DracoonConnectionDetails.class);
		if (details == null) {
			placeholders.requireResolved(client.property("dracoon.base-url"));
			details = PropertiesDracoonConnectionDetails.of(client, properties.baseUrl(),
					properties.http().allowPlainHttp());
		}
		return new DracoonBuilderConfigurer(beans, details, properties, placeholders, publisher);
	}

	static DracoonConnections connections(DracoonBuilderConfigurer configurer,
			ObjectProvider<ClientHttpConnectorBuilder<?>> connectors, ObjectProvider<SslBundles> sslBundles,
			ObjectProvider<ReactorResourceFactory> resources) {
		return configurer.connections(connectors, sslBundles, resources);
	}

	static DracoonBuilder builder(DracoonBuilderConfigurer configurer, DracoonConnections connections) {
		return configurer.builder(connections);
	}

	static Dracoon client(DracoonBuilderConfigurer configurer, DracoonBuilder builder) {
		configurer.signIn(builder);
		return configurer.build(builder);
	}

	static Dracoon clientOfTokenSource(DracoonBuilderConfigurer configurer, DracoonBuilder builder,
			DracoonTokenSource tokenSource) {
		return configurer.build(builder.tokenSource(tokenSource));
	}

	static DracoonTemplate template(Dracoon dracoon, ObjectProvider<CodecCustomizer> codecs) {
		return new DracoonTemplate(dracoon, ExchangeStrategies.builder()
			.codecs((configurer) -> codecs.orderedStream().forEach((customizer) -> customizer.customize(configurer)))
			.build());
	}

	private @Nullable String existing(Class<?> type) {
		return this.candidates.names(type)
			.filter((name) -> this.client.text().equals(this.candidates.qualifier(name)))
			.findFirst()
			.orElse(null);
	}

	private boolean mayHaveServiceToken() {
		return OnRuntimePropertyCondition.isSetOrMayBeSet(this.environment,
				this.client.property("dracoon.provisioning.service-token"));
	}

	private void addMissing(Class<?> type, String suffix, RootBeanDefinition definition) {
		if (existing(type) == null) {
			if (definition.getTargetType() == null) {
				definition.setTargetType(type);
			}
			if (this.candidates.hasDefault(type)) {
				definition.setDefaultCandidate(false);
			}
			add(suffix, definition);
		}
	}

	private String add(String suffix, RootBeanDefinition definition) {
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, this.client.text()));
		if (!this.defaultCandidates) {
			definition.setDefaultCandidate(false);
		}
		definition.setResourceDescription(DracoonClientsAutoConfiguration.class.getName());
		String name = this.client.beanName(suffix);
		this.registry.registerBeanDefinition(name, definition);
		return name;
	}

}
