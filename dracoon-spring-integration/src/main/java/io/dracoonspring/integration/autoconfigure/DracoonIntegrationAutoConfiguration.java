// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

import io.dracoonspring.Dracoon;
import io.dracoonspring.autoconfigure.DracoonClientBeans;
import io.dracoonspring.autoconfigure.DracoonClientsAutoConfiguration;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.integration.session.DracoonSessionFactories;
import io.dracoonspring.integration.session.DracoonSessionFactory;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} for flows of Spring Integration. It provides a session factory and
 * a template for the client of the application, and session factories for several
 * clients.
 */
@AutoConfiguration(after = DracoonClientsAutoConfiguration.class)
@ConditionalOnBean(DracoonClientBeans.class)
public final class DracoonIntegrationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(Dracoon.class)
	DracoonSessionFactory dracoonSessionFactory(Dracoon dracoon) {
		return new DracoonSessionFactory(dracoon);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(DracoonSessionFactory.class)
	DracoonRemoteFileTemplate dracoonRemoteFileTemplate(DracoonSessionFactory sessionFactory) {
		return new DracoonRemoteFileTemplate(sessionFactory);
	}

	@Bean
	@ConditionalOnMissingBean
	DracoonSessionFactories dracoonSessionFactories(DracoonClientBeans clients) {
		return new DracoonSessionFactories(clients.all());
	}

}
