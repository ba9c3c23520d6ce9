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

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.file.dsl.Files;

import io.dracoonspring.integration.dsl.DracoonFiles;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

@Configuration(proxyBeanMethods = false)
class MirrorFlow {

	// tag::mirror[]
	@Bean
	IntegrationFlow mirror(DracoonRemoteFileTemplate dracoon) {
		return IntegrationFlow
			.from(Files.inboundAdapter(new File("outgoing")),
					(endpoint) -> endpoint.poller(Pollers.fixedDelay(Duration.ofSeconds(1)).maxMessagesPerPoll(-1)))
			.handle(DracoonFiles.outboundAdapter(dracoon).remoteDirectory("/Projects/Mirror").autoCreateDirectory(true))
			.get();
	}
	// end::mirror[]

}
