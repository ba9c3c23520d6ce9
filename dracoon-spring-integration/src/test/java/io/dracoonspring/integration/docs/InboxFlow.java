// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.docs;

import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.file.remote.gateway.AbstractRemoteFileOutboundGateway.Command;
import org.springframework.integration.jdbc.metadata.JdbcMetadataStore;
import org.springframework.integration.transaction.DefaultTransactionSynchronizationFactory;
import org.springframework.integration.transaction.ExpressionEvaluatingTransactionSynchronizationProcessor;
import org.springframework.integration.transformer.StreamTransformer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.filters.DracoonPersistentAcceptOnceFileListFilter;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

@Configuration(proxyBeanMethods = false)
class InboxFlow {

	// tag::inbox[]
	@Bean
	JdbcMetadataStore metadataStore(DataSource dataSource) {
		return new JdbcMetadataStore(dataSource);
	}

	@Bean
	IntegrationFlow inbox(DracoonRemoteFileTemplate dracoon, JdbcMetadataStore store, JdbcTemplate jdbc,
			PlatformTransactionManager transactions,
			ExpressionEvaluatingTransactionSynchronizationProcessor archiving) {
		return IntegrationFlow
			.from(DracoonIntegration.inboundStreamingAdapter(dracoon)
				.remoteDirectory("/Projects/Inbox")
				.filter(new DracoonPersistentAcceptOnceFileListFilter(store, "inbox:")),
					(endpoint) -> endpoint.poller(Pollers.fixedDelay(Duration.ofSeconds(1))
						.maxMessagesPerPoll(-1)
						.transactional(transactions)
						.transactionSynchronizationFactory(new DefaultTransactionSynchronizationFactory(archiving))))
			.transform(new StreamTransformer("UTF-8"))
			.handle((message) -> jdbc.update("insert into orders (text) values (?)", message.getPayload()))
			.get();
	}

	@Bean
	ExpressionEvaluatingTransactionSynchronizationProcessor archiving(DirectChannel archive) {
		ExpressionEvaluatingTransactionSynchronizationProcessor processor = new ExpressionEvaluatingTransactionSynchronizationProcessor();
		processor.setAfterCommitChannel(archive);
		return processor;
	}

	@Bean
	DirectChannel archive() {
		return new DirectChannel();
	}

	@Bean
	IntegrationFlow archiveFlow(DracoonRemoteFileTemplate dracoon, DirectChannel archive) {
		return IntegrationFlow.from(archive)
			.handle(DracoonIntegration.outboundGateway(dracoon, Command.MV, "headers.dracoon_path")
				.renameExpression("'/Projects/Archive/' + headers.file_remoteFile"))
			.nullChannel();
	}
	// end::inbox[]

}
