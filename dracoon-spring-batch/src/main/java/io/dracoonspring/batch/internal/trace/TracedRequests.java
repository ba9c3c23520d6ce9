// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.trace;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Adds the trace of a job to the headers of the requests to its workers, so that the
 * observations of the workers belong to the trace.
 */
public final class TracedRequests {

	private final ObservationRegistry registry;

	/**
	 * Creates the requests.
	 * @param registry the registry for the observations of the application
	 */
	public TracedRequests(ObservationRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Adds the trace to the requests that are sent to a channel.
	 * @param requests the channel
	 * @return a channel that adds the trace and then sends to the given channel
	 */
	public MessageChannel sender(MessageChannel requests) {
		return (message, timeout) -> send(requests, message, timeout);
	}

	private boolean send(MessageChannel requests, Message<?> message, long timeout) {
		Map<String, Object> headers = new HashMap<>();
		SenderContext<Map<String, Object>> context = new SenderContext<>(
				(carrier, key, value) -> headers.put(key, value), Kind.PRODUCER);
		context.setCarrier(headers);
		return Boolean.TRUE.equals(observation(BatchObservation.REQUEST, message, context)
			.observe(() -> requests.send(MessageBuilder.fromMessage(message).copyHeaders(headers).build(), timeout)));
	}

	/**
	 * Processes a request within the trace that its headers contain.
	 * @param request the received request
	 */
	public void observe(Message<?> request, Runnable work) {
		ReceiverContext<MessageHeaders> context = new ReceiverContext<>(
				(headers, key) -> (headers.get(key) instanceof String text) ? text : null, Kind.CONSUMER);
		context.setCarrier(request.getHeaders());
		observation(BatchObservation.PART, request, context).observe(work);
	}

	private Observation observation(BatchObservation kind, Message<?> request, Observation.Context context) {
		String work = (request.getPayload() instanceof StepExecutionRequest step) ? step.getStepName() : "unknown";
		return kind.observation(this.registry, () -> context)
			.lowCardinalityKeyValue(BatchObservation.Keys.WORK.withValue(work));
	}

}
