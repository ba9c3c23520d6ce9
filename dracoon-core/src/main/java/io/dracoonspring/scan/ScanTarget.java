// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.scan;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.VisibleText;

/**
 * Describes the file whose content is scanned.
 *
 * @param name the name of the file, or a text such as {@code file 17} if a download is
 * read as a stream
 * @param size the number of bytes, {@code null} if it is not known before the end of the
 * content
 * @param encrypted whether the client encrypts the content, so that the server cannot
 * scan it
 * @param parentPath the path of the room or folder, such as {@code /Projects/Plans},
 * {@code null} for downloads, for upload shares, and if the server does not report the
 * path
 */
public record ScanTarget(String name, @Nullable Long size, boolean encrypted, @Nullable String parentPath) {

	/**
	 * Tells whether the file is in a room or folder, or anywhere below it.
	 * @param path the path of the room or folder, such as {@code /Projects}
	 * @return whether the file is there; {@code true} if its place is not known
	 */
	public boolean isBelow(String path) {
		if (this.parentPath == null) {
			return true;
		}
		String parent = composed(this.parentPath);
		String above = composed(path);
		// ignore the case, because a file must not escape the scan by the spelling of a
		// path
		return parent.regionMatches(true, 0, above, 0, above.length());
	}

	private static String composed(String path) {
		String folder = path.endsWith("/") ? path : path + "/";
		return Normalizer.normalize(folder, Normalizer.Form.NFC);
	}

	@Override
	public String toString() {
		return "ScanTarget[name=" + VisibleText.of(this.name) + ", size=" + this.size + ", encrypted=" + this.encrypted
				+ ", parentPath=" + VisibleText.of(this.parentPath) + "]";
	}

}
