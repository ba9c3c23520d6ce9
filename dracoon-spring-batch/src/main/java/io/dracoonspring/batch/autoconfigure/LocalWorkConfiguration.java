// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.messaging.PollableChannel;

/**
 * Configures a process that does all work itself. It queues requests in memory. When a
 * job is started again, the manager sends the requests again.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(DracoonBatchProperties.Role.LOCAL)
class LocalWorkConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "dracoonBatchRequests")
	PollableChannel dracoonBatchRequests() {
		QueueChannel requests = new QueueChannel();
		requests.setDatatypes(StepExecutionRequest.class);
		return requests;
	}

}
