// SPDX-License-Identifier: Apache-2.0

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

import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.integration.session.DracoonSessionFactory;

@Configuration(proxyBeanMethods = false)
class CopiesFlow {

	final Queue<Object> names = new ConcurrentLinkedQueue<>();

	// tag::copies[]
	@Bean
	IntegrationFlow copies(DracoonSessionFactory dracoon, MessageChannel deadLetters) {
		return IntegrationFlow
			.from(DracoonIntegration.inboundAdapter(dracoon)
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
			.handle(DracoonIntegration.outboundGateway(dracoon, Command.MV, "headers.dracoon_path")
				.renameExpression("'/Projects/Rejected/' + headers.file_remoteFile"))
			.nullChannel();
	}
	// end::copies[]

}
