// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.codec.CodecCustomizer;
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

import io.dracoonspring.Dracoon;
import io.dracoonspring.DracoonBuilder;
import io.dracoonspring.api.provisioning.DracoonProvisioning;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.DracoonShareKeys;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.DracoonTransfers;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for the DRACOON client without a name. It applies only if there are
 * {@link DracoonConnectionDetails}.
 */
@AutoConfiguration(after = DracoonConnectionAutoConfiguration.class,
		afterName = { "org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration",
				"org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration" })
@ConditionalOnClass({ Dracoon.class, WebClient.class })
@ConditionalOnBean(DracoonConnectionDetails.class)
@EnableConfigurationProperties(DracoonProperties.class)
@Import(DracoonAdapterRegistrar.class)
public final class DracoonAutoConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static DracoonPropertyBinding dracoonPropertyBinding(Environment environment) {
		return new DracoonPropertyBinding(environment);
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonBuilderConfigurer dracoonBuilderConfigurer(ConfigurableListableBeanFactory beanFactory,
			DracoonConnectionDetails connectionDetails, DracoonProperties properties, Environment environment,
			ApplicationEventPublisher publisher) {
		return new DracoonBuilderConfigurer(new BeansForClient(ClientName.UNNAMED, beanFactory), connectionDetails,
				properties, new Placeholders(environment), publisher);
	}

	@Bean
	DracoonConnections dracoonConnections(DracoonBuilderConfigurer configurer,
			ObjectProvider<ClientHttpConnectorBuilder<?>> connectors, ObjectProvider<SslBundles> sslBundles,
			ObjectProvider<ReactorResourceFactory> resources) {
		return configurer.connections(connectors, sslBundles, resources);
	}

	@Bean
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	@ConditionalOnMissingBean
	DracoonBuilder dracoonBuilder(DracoonBuilderConfigurer configurer, DracoonConnections connections) {
		return configurer.builder(connections);
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean({ Dracoon.class, DracoonTokenSource.class })
	Dracoon dracoon(DracoonBuilder builder, DracoonBuilderConfigurer configurer) {
		configurer.signIn(builder);
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
	DracoonTemplate dracoonTemplate(Dracoon dracoon, ObjectProvider<CodecCustomizer> codecs) {
		return NamedClientDefinitions.template(dracoon, codecs);
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

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	@ConditionalOnRuntimeProperty("dracoon.provisioning.service-token")
	DracoonProvisioning dracoonProvisioning(Dracoon dracoon) {
		return dracoon.provisioning();
	}

}
