// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Role;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.web.reactive.function.client.WebClient;

import io.dracoonspring.ApplicationUsers;
import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.RefreshTokenKeeper;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.RecipientCheck;
import io.dracoonspring.http.DracoonWebClientCustomizer;
import io.dracoonspring.observation.DracoonTransferObservationConvention;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.DracoonTransfers;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the DRACOON client. It does nothing unless there are
 * {@link DracoonConnectionDetails}.
 */
@AutoConfiguration(after = DracoonConnectionAutoConfiguration.class,
		afterName = { "org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration",
				"org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration" })
@ConditionalOnClass({ Dracoon.class, WebClient.class })
@ConditionalOnBean(DracoonConnectionDetails.class)
@EnableConfigurationProperties(DracoonProperties.class)
@Import(DracoonApiConfiguration.class)
public final class DracoonAutoConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DracoonPropertyBinding dracoonPropertyBinding(Environment environment) {
		return new DracoonPropertyBinding(environment);
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonBuilderConfigurer dracoonBuilderConfigurer(DracoonConnectionDetails connectionDetails,
			DracoonProperties properties, Environment environment, ObjectProvider<RecipientCheck> recipientCheck,
			ApplicationEventPublisher publisher, ObjectProvider<DracoonBuilderCustomizer> customizers) {
		return new DracoonBuilderConfigurer(connectionDetails, properties, new Placeholders(environment),
				recipientCheck, publisher, customizers);
	}

	@Bean
	@ConditionalOnRuntimeProperty("dracoon.http.pool.max-connections")
	@Nullable DracoonConnectionPool dracoonConnectionPool(DracoonProperties properties,
			ObjectProvider<ReactorResourceFactory> resources) {
		DracoonProperties.Pool pool = properties.http().pool();
		Integer maxConnections = pool.maxConnections();
		if (maxConnections == null) {
			return null;
		}
		if (maxConnections < 1) {
			throw new InvalidDracoonPropertyException("dracoon.http.pool.max-connections", "is out of range",
					"Choose a positive number.");
		}
		return new DracoonConnectionPool(maxConnections, pool.acquireTimeout(), resources.getIfUnique());
	}

	@Bean
	DracoonConnections dracoonConnections(DracoonProperties properties, DracoonConnectionDetails connectionDetails,
			ObjectProvider<ClientHttpConnectorBuilder<?>> connectors, ObjectProvider<SslBundles> sslBundles,
			ObjectProvider<DracoonConnectionPool> connectionPool) {
		DracoonConnectionPool pool = connectionPool.getIfAvailable();
		return new DracoonConnections(
				() -> DracoonConnector.of(properties.http(), connectors, sslBundles, connectionDetails, pool), pool);
	}

	@Bean
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	@ConditionalOnMissingBean
	DracoonBuilder dracoonBuilder(DracoonBuilderConfigurer configurer, DracoonConnections connections,
			ObjectProvider<ObservationRegistry> observationRegistry,
			ObjectProvider<DracoonTransferObservationConvention> transferConvention,
			ObjectProvider<DracoonWebClientCustomizer> customizers) {
		DracoonBuilder builder = configurer.builder();
		builder.connector(connections.connector());
		observationRegistry.ifUnique(builder::observationRegistry);
		transferConvention.ifAvailable(builder::transferObservationConvention);
		customizers.orderedStream().forEach(builder::webClientCustomizer);
		return builder;
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean({ Dracoon.class, DracoonTokenSource.class })
	Dracoon dracoon(DracoonBuilder builder, DracoonBuilderConfigurer configurer,
			ObjectProvider<ApplicationUsers> signedInUsers, ObjectProvider<RefreshTokenKeeper> refreshTokenKeeper) {
		configurer.signIn(builder, signedInUsers);
		refreshTokenKeeper.ifAvailable(builder::refreshTokenKeeper);
		return configurer.build(builder);
	}

	@Bean(name = "dracoon", destroyMethod = "close")
	@ConditionalOnMissingBean
	@ConditionalOnBean(DracoonTokenSource.class)
	Dracoon dracoonOfTokenSource(DracoonBuilder builder, DracoonBuilderConfigurer configurer,
			DracoonTokenSource tokenSource) {
		return configurer.build(builder.tokenSource(tokenSource));
	}

	@Lazy
	@Bean(destroyMethod = "")
	@ConditionalOnMissingBean
	DracoonTokenSource dracoonTokenSource(Dracoon dracoon) {
		return dracoon.tokenSource();
	}

	@Lazy
	@Bean(destroyMethod = "")
	@ConditionalOnMissingBean
	DracoonTransfers dracoonTransfers(Dracoon dracoon) {
		return dracoon.transfers();
	}

	@Lazy
	@Bean
	@ConditionalOnMissingBean(DracoonOperations.class)
	DracoonTemplate dracoonTemplate(Dracoon dracoon) {
		return new DracoonTemplate(dracoon);
	}

	@Lazy
	@Bean(destroyMethod = "")
	@ConditionalOnMissingBean
	DracoonCrypto dracoonCrypto(Dracoon dracoon) {
		return dracoon.crypto();
	}

	@Lazy
	@Bean
	@ConditionalOnMissingBean
	MissingFileKeyDistributor missingFileKeyDistributor(Dracoon dracoon) {
		return dracoon.missingFileKeys();
	}

	@Lazy
	@Bean
	@ConditionalOnMissingBean
	DracoonKeyPairs dracoonKeyPairs(Dracoon dracoon) {
		return dracoon.keyPairs();
	}

	@Lazy
	@Bean
	@ConditionalOnMissingBean
	DracoonShareKeys dracoonShareKeys(Dracoon dracoon) {
		return dracoon.shareKeys();
	}

	@Lazy
	@Bean(defaultCandidate = false)
	@Qualifier("dracoonWebClient")
	@ConditionalOnMissingBean(name = "dracoonWebClient")
	WebClient dracoonWebClient(Dracoon dracoon) {
		return dracoon.webClient();
	}

}
