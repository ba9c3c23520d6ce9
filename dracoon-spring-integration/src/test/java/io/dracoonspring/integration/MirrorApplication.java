// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration;

import javax.sql.DataSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.jdbc.metadata.JdbcMetadataStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.filters.DracoonPersistentAcceptOnceFileListFilter;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

/**
 * Copies new files of one folder to another folder, and records the copied files in a
 * database.
 */
@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
public class MirrorApplication {

	@Bean
	JdbcMetadataStore store(DataSource dataSource) {
		return new JdbcMetadataStore(dataSource);
	}

	@Bean
	IntegrationFlow mirror(DracoonRemoteFileTemplate template, JdbcMetadataStore store, JdbcTemplate jdbc,
			PlatformTransactionManager transactionManager) {
		return IntegrationFlow
			.from(DracoonIntegration.inboundStreamingAdapter(template)
				.remoteDirectory("/Projects/in")
				.filter(new DracoonPersistentAcceptOnceFileListFilter(store, "mirror:")),
					(endpoint) -> endpoint
						.poller(Pollers.fixedDelay(100).maxMessagesPerPoll(-1).transactional(transactionManager)))
			.wireTap((tap) -> tap.handle((message) -> jdbc.update("insert into effect (name) values (?)",
					message.getHeaders().get(FileHeaders.REMOTE_FILE))))
			.handle(DracoonIntegration.outboundAdapter(template)
				.remoteDirectory("/Projects/out")
				.autoCreateDirectory(true)
				.fileNameGenerator((message) -> message.getHeaders().get(FileHeaders.REMOTE_FILE, String.class)))
			.get();
	}

	/**
	 * Runs the application until it is stopped.
	 * @param args its properties
	 */
	public static void main(String[] args) {
		SpringApplication.run(MirrorApplication.class, args);
	}

}
