// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Registers the types that native images need to read and write tokens and their lock
 * files.
 */
final class ResumeRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		new BindingReflectionHintsRegistrar().registerReflectionHints(hints.reflection(), AuthenticatedToken.class,
				UploadState.class, DownloadState.class, LockOwner.class);
	}

}
