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

import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.file.FileHeaders;

import io.dracoonspring.integration.dsl.DracoonFiles;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

@Configuration(proxyBeanMethods = false)
class EventsFlow {

	final ConcurrentLinkedQueue<Object> names = new ConcurrentLinkedQueue<>();

	// tag::events[]
	@Bean
	IntegrationFlow told(DracoonRemoteFileTemplate dracoon) {
		return IntegrationFlow
			.from(DracoonFiles
				.eventDrivenAdapter(DracoonFiles.inboundStreamingAdapter(dracoon)
					.remoteDirectory("/Projects/Inbox")
					.patternFilter("*.csv"))
				.events((event) -> event.node().name() == null || event.node().name().endsWith(".csv")))
			.handle((message) -> this.names.add(message.getHeaders().get(FileHeaders.REMOTE_FILE)))
			.get();
	}
	// end::events[]

}
