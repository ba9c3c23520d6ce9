// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Holds something, such as a directory or a lock, as long as it is worked with. It is
 * given back in any case, also when the work is cancelled while it is being opened.
 *
 * @param <R> what is held
 */
public final class Held<R> {

	private static final Logger logger = LoggerFactory.getLogger(Held.class);

	private final Callable<? extends R> opener;

	private final Consumer<? super R> closer;

	private @Nullable R opened;

	private boolean ended;

	/**
	 * Holds nothing yet.
	 * @param opener opens it, and may block
	 * @param closer gives it back, and may block
	 */
	public Held(Callable<? extends R> opener, Consumer<? super R> closer) {
		this.opener = opener;
		this.closer = closer;
	}

	/**
	 * Opens something, works with it, and gives it back.
	 * @param opener opens it, and may block
	 * @param closer gives it back, and may block
	 */
	public static <R, T> Flux<T> use(Callable<? extends R> opener, Consumer<? super R> closer,
			Function<? super R, ? extends Publisher<T>> work) {
		return Flux.usingWhen(Mono.fromSupplier(() -> new Held<R>(opener, closer)),
				(held) -> Mono.fromCallable(held::open).subscribeOn(Schedulers.boundedElastic()).flatMapMany(work),
				(held) -> Mono.fromRunnable(held::close).subscribeOn(Schedulers.boundedElastic()));
	}

	public static <T> Flux<T> folder(Callable<LocalFolder> opener, Function<LocalFolder, Publisher<T>> work) {
		return use(opener, Held::closeQuietly, work);
	}

	private static void closeQuietly(Closeable folder) {
		try {
			folder.close();
		}
		catch (IOException ex) {
			// nothing is written by closing a directory
			logger.debug("Could not close a directory", ex);
		}
	}

	/**
	 * Opens it, and gives it back at once if the work was cancelled before.
	 */
	public synchronized R open() throws Exception {
		R resource = this.opener.call();
		if (this.ended) {
			this.closer.accept(resource);
		}
		else {
			this.opened = resource;
		}
		return resource;
	}

	/**
	 * Ends the holding. Waits for what is being opened.
	 * @return what the caller has to give back, {@code null} if nothing was opened
	 */
	public synchronized @Nullable R end() {
		this.ended = true;
		R resource = this.opened;
		this.opened = null;
		return resource;
	}

	/**
	 * Ends the holding and gives back what is held.
	 */
	public void close() {
		R resource = end();
		if (resource != null) {
			this.closer.accept(resource);
		}
	}

}
