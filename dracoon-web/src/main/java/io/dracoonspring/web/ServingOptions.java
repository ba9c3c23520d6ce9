// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web;

import org.springframework.http.CacheControl;
import org.springframework.util.Assert;

/**
 * How a file is handed out to the clients of an application.
 *
 * @param inline whether a browser may show the file instead of saving it; only done for
 * media types that cannot run scripts: common images, sound, video, PDF and plain text
 * @param encryptedRanges whether sections of files that are encrypted on the client can
 * be asked for; each fetches and verifies the whole file, which multiplies the traffic
 * @param cacheControl what caches may do; by default only the client may keep the file,
 * and has to ask each time whether it still may use it
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
	 * Hands files out to be saved.
	 * @return the options
	 */
	public static ServingOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Returns these options for files that are to be shown.
	 * @param inline whether a browser may show the file, if its media type is harmless
	 * @return the changed options
	 */
	public ServingOptions withInline(boolean inline) {
		return new ServingOptions(inline, this.encryptedRanges, this.cacheControl);
	}

	/**
	 * Returns these options with sections of encrypted files.
	 * @param encryptedRanges whether they can be asked for
	 * @return the changed options
	 */
	public ServingOptions withEncryptedRanges(boolean encryptedRanges) {
		return new ServingOptions(this.inline, encryptedRanges, this.cacheControl);
	}

	/**
	 * Returns these options with another header {@code Cache-Control}. What is public is
	 * handed out by caches to everybody, whatever the permissions in DRACOON say.
	 * @param cacheControl what caches may do
	 * @return the changed options
	 */
	public ServingOptions withCacheControl(CacheControl cacheControl) {
		return new ServingOptions(this.inline, this.encryptedRanges, cacheControl);
	}

}
