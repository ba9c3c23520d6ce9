/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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

import io.dracoonspring.integration.dsl.DracoonFiles;
import io.dracoonspring.integration.filters.DracoonPersistentAcceptOnceFileListFilter;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

/**
 * An application that copies what comes into one folder to another one, and notes in its
 * database what it has copied.
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
			.from(DracoonFiles.inboundStreamingAdapter(template)
				.remoteDirectory("/Projects/in")
				.filter(new DracoonPersistentAcceptOnceFileListFilter(store, "mirror:")),
					(endpoint) -> endpoint
						.poller(Pollers.fixedDelay(100).maxMessagesPerPoll(-1).transactional(transactionManager)))
			.wireTap((tap) -> tap.handle((message) -> jdbc.update("insert into effect (name) values (?)",
					message.getHeaders().get(FileHeaders.REMOTE_FILE))))
			.handle(DracoonFiles.outboundAdapter(template)
				.remoteDirectory("/Projects/out")
				.autoCreateDirectory(true)
				.fileNameGenerator((message) -> message.getHeaders().get(FileHeaders.REMOTE_FILE, String.class)))
			.get();
	}

	/**
	 * Run the application until it is ended.
	 * @param args its properties
	 */
	public static void main(String[] args) {
		SpringApplication.run(MirrorApplication.class, args);
	}

}
