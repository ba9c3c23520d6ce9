// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Signals a request to end a transfer early. Steps that can be aborted end when this
 * signal arrives. Steps that must complete ignore the signal, such as steps that create
 * or finish something on the server.
 */
public final class Cancellation {

	private final Sinks.One<Reason> signal = Sinks.one();

	public void cancel() {
		this.signal.tryEmitValue(Reason.CANCELLED);
	}

	void sessionEnded() {
		this.signal.tryEmitValue(Reason.SESSION_ENDED);
	}

	void outOfMemory() {
		this.signal.tryEmitValue(Reason.OUT_OF_MEMORY);
	}

	void pause() {
		this.signal.tryEmitValue(Reason.PAUSED);
	}

	public <T> Mono<T> orCancelled(Mono<T> step) {
		return Mono.firstWithSignal(this.<T>cancelled(), step);
	}

	public <T> Flux<T> orCancelled(Flux<T> steps) {
		return EarlyEnd.on(steps, this.signal.asMono().map(Cancellation::failure));
	}

	private <T> Mono<T> cancelled() {
		return this.signal.asMono().flatMap((reason) -> Mono.error(failure(reason)));
	}

	static DracoonTransferException failure(Reason reason) {
		return new DracoonTransferException(reason, switch (reason) {
			case PAUSED -> "The transfer was paused: resume it with its token";
			case SESSION_ENDED ->
				"The transfer ended because the session of its user ended: sign in and start a new one";
			case OUT_OF_MEMORY ->
				"The transfer ended because the JVM ran out of memory and the transfer made no progress afterwards: "
						+ "give the JVM more memory (-Xmx, -XX:MaxDirectMemorySize), restart the JVM, and try again";
			default -> "The transfer was cancelled: start a new one to try again";
		}, null);
	}

}
