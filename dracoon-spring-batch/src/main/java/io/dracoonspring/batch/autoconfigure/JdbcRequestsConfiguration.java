// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import javax.sql.DataSource;

import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchDataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.ChannelMessageStoreQueryProvider;
import org.springframework.integration.jdbc.store.channel.H2ChannelMessageStoreQueryProvider;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.messaging.PollableChannel;

/** Exchanges requests between manager and workers through the database of the jobs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole({ DracoonBatchProperties.Role.MANAGER, DracoonBatchProperties.Role.WORKER })
@ConditionalOnProperty(name = DracoonBatchProperties.TRANSPORT, havingValue = "jdbc", matchIfMissing = true)
class JdbcRequestsConfiguration {

	private static final String GROUP = "dracoonBatchRequests";

	@Bean
	@ConditionalOnMissingBean(name = "dracoonBatchRequestStore")
	@DependsOnDatabaseInitialization
	JdbcChannelMessageStore dracoonBatchRequestStore(DataSource dataSource,
			@BatchDataSource ObjectProvider<DataSource> batchDataSource) throws MetaDataAccessException {
		DataSource jobs = batchDataSource.getIfAvailable(() -> dataSource);
		JdbcChannelMessageStore store = new JdbcChannelMessageStore(jobs);
		store.setChannelMessageStoreQueryProvider(queries(jobs));
		store.addAllowedPatterns(StepExecutionRequest.class.getName(), "org.springframework.messaging.*", "java.lang.*",
				"java.util.*");
		return store;
	}

	private static ChannelMessageStoreQueryProvider queries(DataSource dataSource) throws MetaDataAccessException {
		String product = JdbcUtils.extractDatabaseMetaData(dataSource, (metadata) -> metadata.getDatabaseProductName());
		return switch (product) {
			case "PostgreSQL" -> new PostgresChannelMessageStoreQueryProvider();
			case "H2" -> new H2ChannelMessageStoreQueryProvider();
			default ->
				throw new IllegalStateException("Requests cannot be sent to workers through a database of the kind '"
						+ product + "': declare a 'PollableChannel' bean with the name 'dracoonBatchRequests'");
		};
	}

	@Bean
	@ConditionalOnMissingBean(name = "dracoonBatchRequests")
	PollableChannel dracoonBatchRequests(JdbcChannelMessageStore dracoonBatchRequestStore) {
		return new QueueChannel(new MessageGroupQueue(dracoonBatchRequestStore, GROUP));
	}

}
