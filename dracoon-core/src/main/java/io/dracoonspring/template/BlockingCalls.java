// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.concurrent.DracoonSchedulers;

/** Waits for results of reactive calls. */
final class BlockingCalls {

	/**
	 * The capacity of each of the two queues in front of the reader, which is half a page
	 * of a list.
	 */
	private static final int PREFETCH = 250;

	private BlockingCalls() {
	}

	static <T> @Nullable T await(Mono<T> call) {
		requireBlockingThread();
		return interruptibly(call::block);
	}

	static <T> Stream<T> stream(Flux<T> items) {
		requireBlockingThread();
		// subscribe through this publisher, because toStream() alone would skip the
		// Reactor hooks that propagate the user
		Publisher<T> hooked = (subscriber) -> items.subscribe(subscriber);
		Stream<T> arriving = Flux.from(hooked)
			.publishOn(DracoonSchedulers.boundedElastic(), PREFETCH)
			.toStream(PREFETCH);
		Iterator<T> iterator = arriving.iterator();
		Spliterator<T> spliterator = Spliterators.spliteratorUnknownSize(new Iterator<T>() {

			@Override
			public boolean hasNext() {
				return interruptibly(iterator::hasNext);
			}

			@Override
			public T next() {
				return interruptibly(iterator::next);
			}

		}, Spliterator.ORDERED | Spliterator.NONNULL);
		return StreamSupport.stream(spliterator, false).onClose(arriving::close);
	}

	static void requireBlockingThread() {
		if (Schedulers.isInNonBlockingThread()) {
			throw new IllegalStateException("This call waits for the server, and the thread '"
					+ Thread.currentThread().getName()
					+ "' must not wait: use the reactive beans here, such as 'DracoonNodes' and 'DracoonTransfers', "
					+ "or call it on 'Schedulers.boundedElastic()'");
		}
	}

	private static <T extends @Nullable Object> T interruptibly(Supplier<T> wait) {
		try {
			return wait.get();
		}
		catch (RuntimeException ex) {
			if (Exceptions.unwrap(ex) instanceof InterruptedException interruption) {
				Thread.currentThread().interrupt();
				throw new DracoonInterruptedException(interruption);
			}
			throw ex;
		}
	}

}
