// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.support.converter.JacksonJsonMessageConverter;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.integration.channel.AbstractPollableChannel;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * Exchanges {@link StepExecutionRequest}s as JSON through a queue of RabbitMQ. The type
 * of the received objects is fixed, so that the sender of a message cannot choose it. The
 * receiver needs only the headers of the trace context, which have text values. Therefore
 * headers with other values are omitted. If a worker dies after it has received a
 * request, the manager sends the request again.
 */
class RabbitRequests extends AbstractPollableChannel {

	private static final ParameterizedTypeReference<StepExecutionRequest> REQUEST = ParameterizedTypeReference
		.forType(StepExecutionRequest.class);

	private final JacksonJsonMessageConverter converter = new JacksonJsonMessageConverter();

	private final RabbitTemplate sender;

	private final RabbitTemplate receiver;

	private final String queue;

	RabbitRequests(ConnectionFactory connectionFactory, String queue) {
		this.sender = template(connectionFactory);
		// the broker confirms a transaction when the request is on its disk. Without a
		// transaction, a crash of the broker could lose requests, which the manager would
		// repeat only after a minute
		this.sender.setChannelTransacted(true);
		this.receiver = template(connectionFactory);
		this.queue = queue;
	}

	private RabbitTemplate template(ConnectionFactory connectionFactory) {
		RabbitTemplate template = new RabbitTemplate(connectionFactory);
		template.setMessageConverter(this.converter);
		return template;
	}

	@Override
	protected boolean doSend(Message<?> message, long timeout) {
		this.sender.convertAndSend(this.queue, message.getPayload(), (sent) -> {
			texts(message.getHeaders()).forEach(sent.getMessageProperties()::setHeader);
			return sent;
		});
		return true;
	}

	@Override
	protected @Nullable Message<?> doReceive(long timeout) {
		org.springframework.amqp.core.Message received = this.receiver.receive(this.queue, timeout);
		return (received != null) ? new GenericMessage<>(this.converter.fromMessage(received, REQUEST),
				texts(received.getMessageProperties().getHeaders())) : null;
	}

	private static Map<String, Object> texts(Map<String, ? extends @Nullable Object> headers) {
		Map<String, Object> texts = new HashMap<>();
		headers.forEach((name, value) -> {
			if (value instanceof String) {
				texts.put(name, value);
			}
		});
		return texts;
	}

}
