// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.docs;

import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.file.FileHeaders;

import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

@Configuration(proxyBeanMethods = false)
class EventsFlow {

	final ConcurrentLinkedQueue<Object> names = new ConcurrentLinkedQueue<>();

	// tag::events[]
	@Bean
	IntegrationFlow told(DracoonRemoteFileTemplate dracoon) {
		return IntegrationFlow
			.from(DracoonIntegration
				.eventDrivenAdapter(DracoonIntegration.inboundStreamingAdapter(dracoon)
					.remoteDirectory("/Projects/Inbox")
					.patternFilter("*.csv"))
				.events((event) -> event.node().name() == null || event.node().name().endsWith(".csv")))
			.handle((message) -> this.names.add(message.getHeaders().get(FileHeaders.REMOTE_FILE)))
			.get();
	}
	// end::events[]

}
