// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

/**
 * What to do when something exists under the name that a download is to get.
 */
public enum ExistingFile {

	/** Leave it alone and fail. */
	FAIL,

	/**
	 * Replace it at the very end, by content that has been verified; until then it stays.
	 */
	REPLACE,

	/** Leave it alone and download nothing: the result is what exists. */
	SKIP,

	/** Leave it alone and choose a name with a number, such as {@code report (2).pdf}. */
	KEEP_BOTH

}
