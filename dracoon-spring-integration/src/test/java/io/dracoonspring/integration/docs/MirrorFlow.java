// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.docs;

import java.io.File;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.file.dsl.Files;

import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

@Configuration(proxyBeanMethods = false)
class MirrorFlow {

	// tag::mirror[]
	@Bean
	IntegrationFlow mirror(DracoonRemoteFileTemplate dracoon) {
		return IntegrationFlow
			.from(Files.inboundAdapter(new File("outgoing")),
					(endpoint) -> endpoint.poller(Pollers.fixedDelay(Duration.ofSeconds(1)).maxMessagesPerPoll(-1)))
			.handle(DracoonIntegration.outboundAdapter(dracoon)
				.remoteDirectory("/Projects/Mirror")
				.autoCreateDirectory(true))
			.get();
	}
	// end::mirror[]

}
