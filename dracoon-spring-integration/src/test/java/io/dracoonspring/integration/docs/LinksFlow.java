// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.docs;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.file.remote.ClientCallback;
import org.springframework.integration.file.remote.gateway.AbstractRemoteFileOutboundGateway.Command;

import io.dracoonspring.integration.dsl.DracoonIntegration;
import io.dracoonspring.integration.session.DracoonFileInfo;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;
import io.dracoonspring.template.DownloadLink;
import io.dracoonspring.template.DracoonOperations;

@Configuration(proxyBeanMethods = false)
class LinksFlow {

	// tag::links[]
	@Bean
	IntegrationFlow links(DracoonRemoteFileTemplate dracoon) {
		return IntegrationFlow.from(Links.class)
			.handle(DracoonIntegration.outboundGateway(dracoon, Command.LS, "payload").patternFileNameFilter("*.pdf"))
			.split()
			.transform(DracoonFileInfo.class,
					(file) -> dracoon
						.executeWithClient((ClientCallback<DracoonOperations, DownloadLink>) (client) -> client
							.share(file.getFileInfo().path())))
			.aggregate()
			.get();
	}

	interface Links {

		List<DownloadLink> toReportsIn(String path);

	}
	// end::links[]

}
