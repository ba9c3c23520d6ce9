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

package io.dracoonspring.integration.docs;

import java.io.File;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.file.FileHeaders;
import org.springframework.integration.file.remote.gateway.AbstractRemoteFileOutboundGateway.Command;
import org.springframework.messaging.MessageChannel;

import io.dracoonspring.integration.dsl.DracoonFiles;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.integration.session.DracoonSessionFactory;

@Configuration(proxyBeanMethods = false)
class CopiesFlow {

	final Queue<Object> names = new ConcurrentLinkedQueue<>();

	// tag::copies[]
	@Bean
	IntegrationFlow copies(DracoonSessionFactory dracoon, MessageChannel deadLetters) {
		return IntegrationFlow
			.from(DracoonFiles.inboundAdapter(dracoon)
				.remoteDirectory("/Projects/Inbox")
				.localDirectory(new File("incoming"))
				.discardChannel(deadLetters), (endpoint) -> endpoint.poller(Pollers.fixedDelay(Duration.ofSeconds(1))))
			.handle((message) -> this.names.add(message.getHeaders().get(FileHeaders.REMOTE_FILE)))
			.get();
	}

	@Bean
	MessageChannel deadLetters() {
		return new DirectChannel();
	}

	@Bean
	IntegrationFlow deadLetterFlow(DracoonRemoteFileTemplate dracoon, MessageChannel deadLetters) {
		return IntegrationFlow.from(deadLetters)
			.handle(DracoonFiles.outboundGateway(dracoon, Command.MV, "headers.dracoon_path")
				.renameExpression("'/Projects/Rejected/' + headers.file_remoteFile"))
			.nullChannel();
	}
	// end::copies[]

}
