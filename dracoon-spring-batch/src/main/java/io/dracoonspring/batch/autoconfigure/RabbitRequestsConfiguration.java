// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.PollableChannel;

/** Exchanges requests between manager and workers through RabbitMQ. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole({ DracoonBatchProperties.Role.MANAGER, DracoonBatchProperties.Role.WORKER })
@ConditionalOnProperty(name = DracoonBatchProperties.TRANSPORT, havingValue = "rabbitmq")
@ConditionalOnMissingBean(name = "dracoonBatchRequests")
class RabbitRequestsConfiguration {

	private static final String QUEUE = "dracoonBatchRequests";

	/** Configures the queue, if the client of RabbitMQ is present. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(RabbitTemplate.class)
	static class Rabbit {

		@Bean
		Queue dracoonBatchRequestQueue() {
			return QueueBuilder.durable(QUEUE).build();
		}

		@Bean
		PollableChannel dracoonBatchRequests(ConnectionFactory connectionFactory) {
			return new RabbitRequests(connectionFactory, QUEUE);
		}

	}

	/** Reports the missing dependency. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingClass("org.springframework.amqp.rabbit.core.RabbitTemplate")
	static class NoRabbit {

		@Bean
		PollableChannel dracoonBatchRequests() {
			throw new InvalidConfigurationPropertyValueException(DracoonBatchProperties.TRANSPORT, "rabbitmq",
					"It needs the dependency 'org.springframework.boot:spring-boot-starter-amqp'.");
		}

	}

}
