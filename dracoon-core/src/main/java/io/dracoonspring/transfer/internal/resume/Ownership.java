// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.transfer.internal.file.Held;

/** Keeps the ownership of a resource with heartbeats while a transfer runs. */
public final class Ownership {

	private Ownership() {
	}

	/**
	 * Runs work as the only owner of a directory. A directory in another file system than
	 * the default one, such as a ZIP archive, needs no lock because it belongs to this
	 * process.
	 * @param directory the directory, which must exist
	 * @param rules the rules by which the ownership is kept
	 * @param work the work, which regularly calls the given function. This function fails
	 * if this transfer is no longer the owner
	 * @return the result of the work; fails with
	 * {@link DracoonTransferException.Reason#IN_USE} before the work begins if another
	 * transfer is the owner
	 */
	public static <T> Flux<T> ofDirectory(Path directory, LockRules rules, Function<Runnable, Flux<T>> work) {
		if (!directory.getFileSystem().equals(FileSystems.getDefault())) {
			return work.apply(() -> {
			});
		}
		return during(() -> OwnerLock.acquire(Owned.directory(directory), rules), rules,
				(held) -> work.apply(held::requireHeld));
	}

	static <T> Flux<T> during(Callable<OwnerLock> acquire, LockRules rules, Function<OwnerLock, Flux<T>> work) {
		return Held.use(acquire, OwnerLock::release, (held) -> {
			Disposable beats = rules.repeat(held::beat);
			return work.apply(held).doFinally((signal) -> beats.dispose());
		});
	}

}
