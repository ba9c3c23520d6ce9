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

/**
 * The time in which a transfer owns something. It shows that it is there for as long.
 */
public final class Ownership {

	private Ownership() {
	}

	/**
	 * Works as the only owner of a directory. A directory of another file system than
	 * that of the platform, such as that of a ZIP archive, belongs to this process
	 * anyway.
	 * @param directory the directory, which must exist
	 * @param work does the work, and is to check now and then that this still is the
	 * owner, with what it is given
	 * @return what the work yields; fails with
	 * {@link DracoonTransferException.Reason#IN_USE} before it begins if another transfer
	 * is the owner
	 */
	public static <T> Flux<T> ofDirectory(Path directory, Function<Runnable, Flux<T>> work) {
		if (!directory.getFileSystem().equals(FileSystems.getDefault())) {
			return work.apply(() -> {
			});
		}
		LockRules rules = LockRules.ofProcess();
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
