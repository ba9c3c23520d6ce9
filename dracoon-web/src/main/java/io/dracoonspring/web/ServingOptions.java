// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web;

import org.springframework.http.CacheControl;
import org.springframework.util.Assert;

/**
 * Defines how a file is served to the clients of an application.
 *
 * @param inline whether a browser may show the file instead of saving it. This applies
 * only to media types that cannot run scripts: common images, audio, video, PDF and plain
 * text
 * @param encryptedRanges whether clients can request ranges of files with client-side
 * encryption; each such request fetches and verifies the whole file, which multiplies the
 * traffic
 * @param cacheControl the instructions for caches. By default shared caches must not
 * store the file, and a browser must revalidate its copy before each use
 */
public record ServingOptions(boolean inline, boolean encryptedRanges, CacheControl cacheControl) {

	private static final ServingOptions DEFAULTS = new ServingOptions(false, false,
			CacheControl.noCache().cachePrivate().noTransform());

	/**
	 * Checks the values.
	 */
	public ServingOptions {
		Assert.notNull(cacheControl, "'cacheControl' must not be null");
	}

	/**
	 * Returns the default options, with which a browser saves the file instead of showing
	 * it.
	 * @return the options
	 */
	public static ServingOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Returns a copy that allows or forbids browsers to show the file.
	 * @param inline whether a browser may show the file, if its media type is harmless
	 * @return the changed options
	 */
	public ServingOptions withInline(boolean inline) {
		return new ServingOptions(inline, this.encryptedRanges, this.cacheControl);
	}

	/**
	 * Returns a copy that allows or forbids ranges of encrypted files.
	 * @param encryptedRanges whether clients can request such ranges
	 * @return the changed options
	 */
	public ServingOptions withEncryptedRanges(boolean encryptedRanges) {
		return new ServingOptions(this.inline, encryptedRanges, this.cacheControl);
	}

	/**
	 * Returns a copy with the given header {@code Cache-Control}. With the instruction
	 * {@code public}, caches serve the file to all clients, regardless of the permissions
	 * in DRACOON.
	 * @param cacheControl the instructions for caches
	 * @return the changed options
	 */
	public ServingOptions withCacheControl(CacheControl cacheControl) {
		return new ServingOptions(this.inline, this.encryptedRanges, cacheControl);
	}

}
