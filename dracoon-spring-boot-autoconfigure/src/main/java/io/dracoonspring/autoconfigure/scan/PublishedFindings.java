// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.scan.MalwareFinding;
import io.dracoonspring.scan.MalwareHandler;

/**
 * Calls the handlers of the application for each finding, and then publishes the finding
 * as an application event.
 *
 * @param handlers the handlers, which are called one after the other
 */
record PublishedFindings(List<MalwareHandler> handlers, ApplicationEventPublisher publisher) implements MalwareHandler {

	@Override
	public Mono<Void> handle(MalwareFinding finding) {
		// listeners may block
		Mono<Void> published = Mono.<Void>fromRunnable(() -> this.publisher.publishEvent(finding))
			.subscribeOn(DracoonSchedulers.boundedElastic());
		Flux<Mono<Void>> handled = Flux.fromIterable(this.handlers)
			.map((handler) -> Mono.defer(() -> handler.handle(finding)));
		return Flux.concatDelayError(handled.concatWithValues(published)).then();
	}

}
