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

import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Keeps a resource, such as a directory or a lock, open while work uses it. This class
 * always releases the resource, even if the work is cancelled during opening.
 *
 * @param <R> the type of the resource
 */
public final class Held<R> {

	private static final Logger logger = LoggerFactory.getLogger(Held.class);

	private final Callable<? extends R> opener;

	private final Consumer<? super R> closer;

	private @Nullable R opened;

	private boolean ended;

	/**
	 * Creates a holder without opening the resource.
	 * @param opener the function that opens the resource; it may block
	 * @param closer the function that releases the resource; it may block
	 */
	public Held(Callable<? extends R> opener, Consumer<? super R> closer) {
		this.opener = opener;
		this.closer = closer;
	}

	/**
	 * Opens a resource, works with it, and releases it.
	 * @param opener the function that opens the resource; it may block
	 * @param closer the function that releases the resource; it may block
	 */
	public static <R, T> Flux<T> use(Callable<? extends R> opener, Consumer<? super R> closer,
			Function<? super R, ? extends Publisher<T>> work) {
		return Flux.usingWhen(Mono.fromSupplier(() -> new Held<R>(opener, closer)),
				(held) -> Mono.fromCallable(held::open)
					.subscribeOn(DracoonSchedulers.boundedElastic())
					.flatMapMany(work),
				(held) -> Mono.fromRunnable(held::close).subscribeOn(DracoonSchedulers.boundedElastic()));
	}

	public static <T> Flux<T> folder(Callable<LocalFolder> opener, Function<LocalFolder, Publisher<T>> work) {
		return use(opener, Held::closeQuietly, work);
	}

	private static void closeQuietly(Closeable folder) {
		try {
			folder.close();
		}
		catch (IOException ex) {
			// ignore the failure, because closing a directory writes nothing
			logger.debug("Could not close a directory", ex);
		}
	}

	/**
	 * Opens the resource. Releases it immediately if its use has ended during opening.
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
	 * Ends the use of the resource. Waits for an opening that is in progress.
	 * @return the resource that the caller has to release, {@code null} if none is open
	 */
	public synchronized @Nullable R end() {
		this.ended = true;
		R resource = this.opened;
		this.opened = null;
		return resource;
	}

	/** Ends the use of the resource and releases it. */
	public void close() {
		R resource = end();
		if (resource != null) {
			this.closer.accept(resource);
		}
	}

}
