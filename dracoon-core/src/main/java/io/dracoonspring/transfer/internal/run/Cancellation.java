// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.util.function.Supplier;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

/**
 * Signals a request to end a transfer early. Steps that can be aborted end when this
 * signal arrives. Steps that must complete ignore the signal, such as steps that create
 * or finish something on the server.
 */
public final class Cancellation {

	private final Sinks.One<Supplier<DracoonException>> signal = Sinks.one();

	public void cancel() {
		this.signal.tryEmitValue(() -> new DracoonTransferException(Reason.CANCELLED,
				"The transfer was cancelled: start a new one to try again", null));
	}

	void sessionEnded() {
		this.signal.tryEmitValue(SessionEndedException::new);
	}

	void outOfMemory() {
		this.signal.tryEmitValue(Cancellation::outOfMemoryFailure);
	}

	void pause() {
		this.signal.tryEmitValue(() -> new DracoonTransferException(Reason.PAUSED,
				"The transfer was paused: resume it with its token", null));
	}

	public <T> Mono<T> orCancelled(Mono<T> step) {
		return Mono.firstWithSignal(this.<T>cancelled(), step);
	}

	public <T> Flux<T> orCancelled(Flux<T> steps) {
		return EarlyEnd.on(steps, this.signal.asMono().map(Supplier::get));
	}

	private <T> Mono<T> cancelled() {
		return this.signal.asMono().flatMap((failure) -> Mono.error(failure.get()));
	}

	static DracoonTransferException outOfMemoryFailure() {
		return new DracoonTransferException(Reason.OUT_OF_MEMORY,
				"The transfer ended because the JVM ran out of memory and the transfer made no progress afterwards: "
						+ "give the JVM more memory (-Xmx, -XX:MaxDirectMemorySize), restart the JVM, and try again",
				null);
	}

}
